import { Gate } from '@/companion/gate/gate'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { Duties } from '@/companion/operator/duties/duties'

export default function Index() {
  return (
    <Gate title="急诊值班" role="operator">
      <StaffPage title="急诊值班">
        <Narrow>
          <Duties />
        </Narrow>
      </StaffPage>
    </Gate>
  )
}
