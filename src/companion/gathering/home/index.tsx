import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Gatherings } from './gatherings'

export default function Index() {
  return (
    <Gate title="专家时间与活动" role="staff">
      <StaffPage title="专家时间与活动">
        <Gatherings />
      </StaffPage>
    </Gate>
  )
}
