import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { JoinFirst } from '../join-first'
import { useStanding } from '../use-standing'
import { Compose } from './compose'
import type { Wish } from './use-kept-draft'

/** Something new; who has not joined joins first. */
export function ComposePage(wish: Wish) {
  const query = useStanding()
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
      {({ standing }) => (standing ? <Compose standing={standing} wish={wish} /> : <JoinFirst />)}
    </QueryView>
  )
}
