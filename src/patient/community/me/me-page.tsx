import type { Standing } from '@xinglin/types/community'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { JoinFirst } from '../join-first'
import { useStanding } from '../use-standing'
import { LeaveCommunity } from './leave-community'
import { Levels } from './levels'
import { MeasureCard } from './measure-card'
import { MyRows } from './my-rows'
import { WhoCard } from './who-card'

const Member = ({ standing }: { standing: Standing }) => (
  <>
    <WhoCard standing={standing} />
    <MeasureCard standing={standing} />
    <MyRows standing={standing} />
    {standing.staff ? null : <Levels standing={standing} />}
    <LeaveCommunity />
  </>
)

/** What one is in the communities, and what one has there. */
export function MePage() {
  const query = useStanding()
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
      {({ standing }) => (standing ? <Member standing={standing} /> : <JoinFirst />)}
    </QueryView>
  )
}
