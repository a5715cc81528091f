import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Duplicates } from '@/companion/operator/duplicates/duplicates'

export default function Index() {
  return (
    <Gate title="重复登记" role="operator">
      <StaffPage title="重复登记">
        <Duplicates />
      </StaffPage>
    </Gate>
  )
}
