import { to } from '@/patient/navigation'
import { Patients } from '@/patient/people/patients/patients'
import { Button } from '@/shared/ui/button'
import { Page } from '@/shared/ui/page'

const add = (
  <Button icon="plus" onClick={to.addPatient}>
    添加就诊人
  </Button>
)

export default function Index() {
  return (
    <Page title="就诊人" bar={add}>
      <Patients />
    </Page>
  )
}
