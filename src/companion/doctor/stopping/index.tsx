import { Gate } from '@/companion/gate/gate'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { OwnClinics } from '@/companion/stopping/own-clinics'
import { useSession } from '@/shared/session/session'

const Mine = () => {
  const doctorId = useSession()?.doctorId
  return doctorId ? <OwnClinics doctorId={doctorId} /> : null
}

export default function Index() {
  return (
    <Gate title="停诊" role="doctor">
      <StaffPage title="停诊或提前结束">
        <Narrow>
          <Mine />
        </Narrow>
      </StaffPage>
    </Gate>
  )
}
