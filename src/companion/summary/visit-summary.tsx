import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { codeOf } from '@/shared/api/errors'
import { useSession } from '@/shared/session/session'
import { READ_ONCE, SummaryBox, SummarySections } from './summary-box'

/** What the doctor should know before the patient sits down. Nobody but the doctor of the visit sees it. */
export function VisitSummary({ appointmentId }: { appointmentId: string }) {
  const enabled = Boolean(useSession()?.doctorId)
  const query = useQuery(orpc.summary.getSummary.queryOptions({ input: { appointmentId }, enabled, ...READ_ONCE }))
  if (!enabled || codeOf(query.error) === 'VISIT_OVER') return null
  return (
    <SummaryBox>
      <SummarySections query={query} />
    </SummaryBox>
  )
}
