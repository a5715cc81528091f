import { useQuery } from '@tanstack/react-query'
import type { Challenge } from '@xinglin/types/challenge'
import { useState } from 'react'
import { Tabs } from '@/patient/community/tabs'
import { orpc } from '@/shared/api/client'
import { STATES, TONES, progressText } from '@/shared/challenge/words'
import { useSession } from '@/shared/session/session'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Skeleton } from '@/shared/ui/skeleton'
import { Tag } from '@/shared/ui/tag'
import { go } from '../go'

type When = 'now' | 'over'

const WHENS: Record<When, string> = { now: '现在', over: '以前' }

const Mark = ({ challenge: { mine, state } }: { challenge: Challenge }) => {
  if (state !== 'open' || !mine) return <Tag tone={TONES[state]}>{STATES[state]}</Tag>
  return mine.today ? <Tag>今天已打卡</Tag> : <Tag tone="apricot">今天还没打卡</Tag>
}

/** What one does, what one could join, and what is over; the way to the honours. */
export function Challenges() {
  const [when, setWhen] = useState<When>('now')
  const signedIn = useSession() !== null
  const input = { over: when === 'over' }
  const query = useQuery(orpc.challenge.listChallenges.queryOptions({ input, enabled: signedIn }))
  return (
    <>
      <Card kind="list">
        <Row icon="star" first="荣誉" second="抗病达人、健康达人，每月投票选公益之星" onClick={go.honours} />
      </Card>
      <Tabs labels={WHENS} value={when} onChange={setWhen} />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="card" count={2} />}
        empty={{
          icon: 'check',
          title: when === 'now' ? '现在没有挑战' : '还没有结束的挑战',
          ...(when === 'now' && { hint: '新的挑战会排在这里' }),
          when: ({ challenges }) => !challenges.length,
        }}
      >
        {({ challenges }) => (
          <Card kind="list">
            {challenges.map((challenge) => (
              <Row
                key={challenge.id}
                first={challenge.title}
                second={progressText(challenge)}
                right={<Mark challenge={challenge} />}
                onClick={() => go.challenge(challenge.id)}
              />
            ))}
          </Card>
        )}
      </QueryView>
    </>
  )
}
