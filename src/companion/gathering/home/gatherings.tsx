import { View } from '@tarojs/components'
import { useState } from 'react'
import { Narrow } from '@/companion/layout/narrow'
import { GatheringRow } from '@/shared/gathering/gathering-row'
import { useGatherings } from '@/shared/gathering/use-gatherings'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { go } from '../go'
import './gatherings.scss'

type When = 'coming' | 'past'

const WHENS = optionsOf<When>({ coming: '将要开始', past: '已结束' })

/** What is planned and what was; a tap leads to running it. */
export function Gatherings() {
  const [when, setWhen] = useState<When>('coming')
  const query = useGatherings(when)
  return (
    <Narrow>
      <View className="gatherings-head">
        <Choice options={WHENS} value={when} onChange={setWhen} />
        <Button small icon="plus" onClick={go.plan}>
          排活动
        </Button>
      </View>
      <QueryView
        query={query}
        skeleton={<Skeleton shape="card" count={2} />}
        empty={{
          icon: 'clock',
          title: when === 'coming' ? '近期没有安排' : '还没有结束的活动',
          ...(when === 'coming' && { hint: '每周排一次专家时间，病友会提前提问' }),
          when: ({ pages }) => !pages[0]?.gatherings.length,
        }}
      >
        {({ pages }) => (
          <>
            <Card kind="list">
              {pages
                .flatMap(({ gatherings }) => gatherings)
                .map((gathering) => (
                  <GatheringRow key={gathering.id} gathering={gathering} onOpen={() => go.run(gathering.id)} />
                ))}
            </Card>
            <More query={query} />
          </>
        )}
      </QueryView>
    </Narrow>
  )
}
