import { Me } from '@/patient/me/me'
import { TABS } from '@/patient/navigation'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="我的" tabs={{ all: TABS, current: '/pages/me/index' }}>
      <Me />
    </Page>
  )
}
