import { Gate } from '@/companion/gate/gate'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { Guide } from '@/companion/operator/guide/guide'

export default function Index() {
  return (
    <Gate title="智能导诊" role="operator">
      <StaffPage title="智能导诊">
        <Narrow>
          <Guide />
        </Narrow>
      </StaffPage>
    </Gate>
  )
}
