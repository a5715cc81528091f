import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Messages } from '@/companion/messages/messages'

const HERE = '/pages/messages/index'

export default function Index() {
  return (
    <Gate title="消息" role="staff" tab={HERE}>
      <StaffPage title="消息" tab={HERE}>
        <Messages />
      </StaffPage>
    </Gate>
  )
}
