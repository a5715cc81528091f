import { Gate } from '@/companion/gate/gate'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { Review } from '@/companion/operator/recordings/review'

export default function Index() {
  return (
    <Gate title="调阅视频录像" role="operator">
      <StaffPage title="调阅视频录像">
        <Narrow>
          <Review />
        </Narrow>
      </StaffPage>
    </Gate>
  )
}
