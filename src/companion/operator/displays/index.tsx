import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Displays } from '@/companion/operator/displays/displays'

export default function Index() {
  return (
    <Gate title="大屏与签到码" role="operator">
      <StaffPage title="大屏与签到码">
        <Displays />
      </StaffPage>
    </Gate>
  )
}
