import { Standbys } from '@/patient/booking/standbys/standbys'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="我的候补">
      <Standbys />
    </Page>
  )
}
