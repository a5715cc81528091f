import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Reconcile } from './reconcile'

export default function Index() {
  return (
    <Gate title="每日对账" role="operator">
      <StaffPage title="每日对账">
        <Reconcile />
      </StaffPage>
    </Gate>
  )
}
