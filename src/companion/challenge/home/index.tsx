import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Planned } from './planned'

export default function Index() {
  return (
    <Gate title="打卡挑战" role="staff">
      <StaffPage title="打卡挑战">
        <Planned />
      </StaffPage>
    </Gate>
  )
}
