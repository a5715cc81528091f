import { Appointments } from '@/patient/booking/appointments/appointments'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="我的预约">
      <Appointments />
    </Page>
  )
}
