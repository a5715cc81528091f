import { Find } from '@/patient/booking-find/find'
import { TABS } from '@/patient/navigation'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="挂号" tabs={{ all: TABS, current: '/pages/find/index' }}>
      <Find />
    </Page>
  )
}
