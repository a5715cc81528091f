import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Written } from './written'

export default function Index() {
  return (
    <Gate title="健康文章" role="staff">
      <StaffPage title="健康文章">
        <Written />
      </StaffPage>
    </Gate>
  )
}
