import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { useStanding } from '../use-standing'
import { JoinForm } from './join-form'

/** The rules, then a name. */
export function JoinPage() {
  const query = useStanding()
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
      {({ standing, rules }) => <JoinForm standing={standing} rules={rules} />}
    </QueryView>
  )
}
