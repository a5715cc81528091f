import { useQuery } from '@tanstack/react-query'
import { StaffPage } from '@/companion/layout/staff-page'
import { orpc } from '@/shared/api/client'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Barred, PracticeForm } from './practice-form'

/** How a doctor takes consults. */
export function PracticePage() {
  const query = useQuery(orpc.consult.getPractice.queryOptions({ input: {} }))
  if (query.data) {
    const { barred } = query.data
    return barred ? <Barred why={barred} /> : <PracticeForm practice={query.data} />
  }
  return (
    <StaffPage title="接诊设置">
      <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
        {() => null}
      </QueryView>
    </StaffPage>
  )
}
