import { Factor } from '@/companion/account/factor/factor'
import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { Narrow } from '@/companion/layout/narrow'

export default function Index() {
  return (
    <Gate title="二次验证" role="staff" unconfirmed>
      <StaffPage title="二次验证">
        <Narrow>
          <Factor />
        </Narrow>
      </StaffPage>
    </Gate>
  )
}
