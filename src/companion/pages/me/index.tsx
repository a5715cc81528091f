import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Me } from '@/companion/me/me'

const HERE = '/pages/me/index'

export default function Index() {
  return (
    <Gate title="我的" role="staff" tab={HERE}>
      <StaffPage title="我的" tab={HERE}>
        <Me />
      </StaffPage>
    </Gate>
  )
}
