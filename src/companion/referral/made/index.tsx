import { Gate } from '@/companion/gate/gate'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { MadeReferrals } from '@/companion/referral/made/made-referrals'

export default function Index() {
  return (
    <Gate title="我的转诊" role="doctor">
      <StaffPage title="我的转诊">
        <Narrow>
          <MadeReferrals />
        </Narrow>
      </StaffPage>
    </Gate>
  )
}
