import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { QueryView } from '@/shared/ui/query-view'
import { StaffPage } from '@/companion/layout/staff-page'
import { DoctorForm } from './doctor-form'
import { BLANK, draftOf } from './draft'

function Existing({ doctorId }: { doctorId: string }) {
  const query = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } }))
  if (query.data) return <DoctorForm title="修改医生" name={`doctor-${doctorId}`} initial={draftOf(query.data)} />
  return (
    <StaffPage title="修改医生">
      <QueryView query={query}>{() => null}</QueryView>
    </StaffPage>
  )
}

/** Adds a doctor, or changes the one that is named. */
export const EditDoctor = ({ doctorId }: { doctorId: string | null }) =>
  doctorId ? <Existing doctorId={doctorId} /> : <DoctorForm title="添加医生" name="doctor-new" initial={BLANK} />
