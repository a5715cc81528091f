import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Examinations } from '@/companion/operator/examinations/examinations'

export default function Index() {
  return (
    <Gate title="检查室" role="operator">
      <StaffPage title="检查室">
        <Examinations />
      </StaffPage>
    </Gate>
  )
}
