import { Home } from '@/patient/home/home'
import { TABS } from '@/patient/navigation'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="杏林" tabs={{ all: TABS, current: '/pages/home/index' }} ownCall>
      <Home />
    </Page>
  )
}
