import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Templates } from '@/companion/operator/templates/templates'

export default function Index() {
  return (
    <Gate title="消息模板" role="operator">
      <StaffPage title="消息模板">
        <Templates />
      </StaffPage>
    </Gate>
  )
}
