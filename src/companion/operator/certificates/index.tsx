import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Certificates } from '@/companion/operator/certificates/certificates'

export default function Index() {
  return (
    <Gate title="关系证明核验" role="operator">
      <StaffPage title="关系证明核验">
        <Certificates />
      </StaffPage>
    </Gate>
  )
}
