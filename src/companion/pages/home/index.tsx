import { AdviserHome } from '@/companion/desk/adviser-home'
import { DoctorHome } from '@/companion/day/doctor-home'
import { Desk } from '@/companion/desk/desk'
import { Gate } from '@/companion/gate/gate'
import { StaffPage } from '@/companion/layout/staff-page'
import { HOME } from '@/companion/navigation'
import { useSession } from '@/shared/session/session'

const Home = () => {
  const session = useSession()
  const doctorId = session?.doctorId
  if (session?.role === 'adviser') return <AdviserHome name={session.displayName} />
  return doctorId ? <DoctorHome doctorId={doctorId} /> : <Desk />
}

export default function Index() {
  return (
    <Gate title="工作台" role="staff" tab={HOME}>
      <StaffPage title="工作台" tab={HOME}>
        <Home />
      </StaffPage>
    </Gate>
  )
}
