import { useState } from 'react'
import { Tabs } from '@/patient/community/tabs'
import { GatheringRow } from '@/shared/gathering/gathering-row'
import { useGatherings } from '@/shared/gathering/use-gatherings'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import type { EmptyProps } from '@/shared/ui/state-view'
import { go } from '../go'

type When = 'coming' | 'past'

const WHENS: Record<When, string> = { coming: '将要开始', past: '回看' }

const EMPTY: Record<When, EmptyProps> = {
  coming: { icon: 'clock', title: '近期没有安排', hint: '每周的专家时间会排在这里，先去回看里找找答案' },
  past: { icon: 'play', title: '还没有可以回看的' },
}

/** What comes, the nearest first, and what can be read again. */
export function Gatherings() {
  const [when, setWhen] = useState<When>('coming')
  const query = useGatherings(when)
  const empty = {
    ...EMPTY[when],
    when: ({ pages }: { pages: { gatherings: unknown[] }[] }) => !pages[0]?.gatherings.length,
  }
  return (
    <>
      <Tabs labels={WHENS} value={when} onChange={setWhen} />
      <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />} empty={empty}>
        {({ pages }) => (
          <>
            <Card kind="list">
              {pages
                .flatMap(({ gatherings }) => gatherings)
                .map((gathering) => (
                  <GatheringRow key={gathering.id} gathering={gathering} onOpen={() => go.gathering(gathering.id)} />
                ))}
            </Card>
            <More query={query} />
          </>
        )}
      </QueryView>
    </>
  )
}
