import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { QueryView } from '@/shared/ui/query-view'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { InviteForm } from './invite-form'

function ForDoctor({ doctorId }: { doctorId: string }) {
  const query = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } }))
  return <QueryView query={query}>{(doctor) => <InviteForm doctor={doctor} />}</QueryView>
}

/** Lets a doctor or a colleague in; from a doctor's panel, that doctor is chosen already. */
export const Invite = ({ doctorId }: { doctorId: string | null }) => (
  <StaffPage title="员工邀请">
    <Narrow>{doctorId ? <ForDoctor doctorId={doctorId} /> : <InviteForm doctor={null} />}</Narrow>
  </StaffPage>
)
