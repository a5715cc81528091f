import { orpc } from '@/shared/api/client'
import { GatheringFilm } from '@/shared/gathering/film/gathering-film'
import { SaidList } from '@/shared/gathering/said-list'
import { useLive } from '@/shared/hooks/live'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { Head } from './head'
import { Questions } from './questions'

const EVERY_MS = 4_000

/** A gathering: what it is, what is said in it as it comes, and the questions that were put. */
export function GatheringView({ gatheringId }: { gatheringId: string }) {
  const query = useLive(orpc.gathering.follow, { gatheringId }, { everyMs: EVERY_MS })
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
      {({ gathering, said }) => (
        <>
          <GatheringFilm gathering={gathering} />
          <Head gathering={gathering} />
          {said.length ? (
            <Section title={gathering.state === 'live' ? '正在说' : '当时说了什么'}>
              <Card>
                <SaidList gatheringId={gatheringId} said={said} />
              </Card>
            </Section>
          ) : null}
          {gathering.kind === 'meeting' ? null : <Questions gathering={gathering} said={said} />}
        </>
      )}
    </QueryView>
  )
}
