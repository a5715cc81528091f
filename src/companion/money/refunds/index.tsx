import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Refunds } from './refunds'

export default function Index() {
  return (
    <Gate title="退款处理" role="operator">
      <StaffPage title="退款处理">
        <Refunds />
      </StaffPage>
    </Gate>
  )
}
