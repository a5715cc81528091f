import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Calls } from '@/companion/operator/calls/calls'

export default function Index() {
  return (
    <Gate title="电话任务" role="operator">
      <StaffPage title="电话任务">
        <Calls />
      </StaffPage>
    </Gate>
  )
}
