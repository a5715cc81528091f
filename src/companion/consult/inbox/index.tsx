import { Gate } from '@/companion/gate/gate'
import { ClinicalPage } from '@/companion/consult/clinical-page'
import { Inbox } from '@/companion/consult/inbox/inbox'

export default function Index() {
  return (
    <Gate title="在线问诊" role="doctor">
      <ClinicalPage title="在线问诊">
        <Inbox />
      </ClinicalPage>
    </Gate>
  )
}
