import { Clinics } from '@/companion/day/clinics'
import { chooseDay } from '@/companion/day/day-store'
import { Gate } from '@/companion/gate/gate'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { to } from '@/companion/navigation'
import { useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'

const showDay = (date: string) => {
  chooseDay(date)
  to.home()
}

const MyClinics = () => {
  const doctorId = useSession()?.doctorId
  return doctorId ? <Clinics doctorId={doctorId} onDay={showDay} /> : null
}

export default function Index() {
  return (
    <Gate title="我的出诊" role="doctor">
      <StaffPage
        title="我的出诊"
        bar={
          <Button kind="secondary" onClick={to.stopping}>
            停诊或提前结束
          </Button>
        }
      >
        <Narrow>
          <MyClinics />
        </Narrow>
      </StaffPage>
    </Gate>
  )
}
