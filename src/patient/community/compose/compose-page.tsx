import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { JoinFirst } from '../join-first'
import { useStanding } from '../use-standing'
import { Compose } from './compose'

export interface ComposePageProps {
  boardId: string
  kind: string
}

/** Something new; who has not joined joins first. */
export function ComposePage({ boardId, kind }: ComposePageProps) {
  const query = useStanding()
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
      {({ standing }) => (standing ? <Compose standing={standing} wish={{ boardId, kind }} /> : <JoinFirst />)}
    </QueryView>
  )
}
