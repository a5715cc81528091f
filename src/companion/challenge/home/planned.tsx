import { useInfiniteQuery } from '@tanstack/react-query'
import type { Challenge } from '@xinglin/types/challenge'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { STATES, TONES } from '@/shared/challenge/words'
import { monthDay } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'
import { go } from '../go'
import { ChallengePanel } from './challenge-panel'

const aboutOf = ({ startsOn, endsOn, joined }: Challenge) =>
  `${monthDay(startsOn)}–${monthDay(endsOn)} · ${joined} 人参加`

/** All challenges, the latest first; a tap shows one. */
export function Planned() {
  const [openId, setOpenId] = useState<string | null>(null)
  const query = useInfiniteQuery(
    orpc.challenge.listPlanned.infiniteOptions({
      input: pageAt,
      ...byPages,
      select: ({ pages }) => pages.flatMap(({ challenges }) => challenges),
    }),
  )
  const open = query.data?.find(({ id }) => id === openId)
  const panel = open ? <ChallengePanel challenge={open} onClose={() => setOpenId(null)} /> : null
  const plan = (
    <Button small icon="plus" onClick={go.plan}>
      新的挑战
    </Button>
  )
  return (
    <Columns panel={panel}>
      <Section title="排过的挑战" extra={plan}>
        <QueryView
          query={query}
          empty={{
            icon: 'check',
            title: '还没有挑战',
            hint: '少盐、走路、量血压，选一个开始',
            when: (all) => !all.length,
          }}
        >
          {(all) => (
            <View>
              <Card kind="list">
                {all.map((challenge) => (
                  <Row
                    key={challenge.id}
                    first={challenge.title}
                    second={aboutOf(challenge)}
                    right={<Tag tone={TONES[challenge.state]}>{STATES[challenge.state]}</Tag>}
                    onClick={() => setOpenId(challenge.id)}
                  />
                ))}
              </Card>
              <More query={query} />
            </View>
          )}
        </QueryView>
      </Section>
    </Columns>
  )
}
