import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Directory } from '@/companion/operator/directory/directory'

export default function Index() {
  return (
    <Gate title="医生与科室" role="operator">
      <StaffPage title="医生与科室">
        <Directory />
      </StaffPage>
    </Gate>
  )
}
