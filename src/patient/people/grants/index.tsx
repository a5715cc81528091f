import { Grants } from '@/patient/people/grants/grants'
import { to } from '@/patient/navigation'
import { Button } from '@/shared/ui/button'
import { Page } from '@/shared/ui/page'

const ways = (
  <>
    <Button icon="link" onClick={to.invite}>
      我要帮家人办
    </Button>
    <Button kind="secondary" onClick={() => to.accept()}>
      我有家人给的邀请码
    </Button>
  </>
)

export default function Index() {
  return (
    <Page title="亲情代办" bar={ways}>
      <Grants />
    </Page>
  )
}
