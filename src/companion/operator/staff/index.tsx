import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Staff } from '@/companion/operator/staff/staff'

export default function Index() {
  return (
    <Gate title="员工账号" role="operator">
      <StaffPage title="员工账号">
        <Staff />
      </StaffPage>
    </Gate>
  )
}
