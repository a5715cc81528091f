import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Deliveries } from '@/companion/operator/deliveries/deliveries'

export default function Index() {
  return (
    <Gate title="消息发送记录" role="operator">
      <StaffPage title="消息发送记录">
        <Deliveries />
      </StaffPage>
    </Gate>
  )
}
