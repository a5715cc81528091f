import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import type { Gathering, Said } from '@xinglin/types/gathering'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { orpc } from '@/shared/api/client'
import { SaidList } from '@/shared/gathering/said-list'
import { KINDS, STATES, TONES, seatsText, timeText } from '@/shared/gathering/words'
import { useLive } from '@/shared/hooks/live'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { Tag } from '@/shared/ui/tag'
import { Questions } from './questions'
import { SayCard } from './say-card'
import { Seats } from './seats'
import { Steps } from './steps'
import './run.scss'

const EVERY_MS = 3_000

const Facts = ({ gathering }: { gathering: Gathering }) => (
  <Card>
    <Tag tone={TONES[gathering.state]}>
      {KINDS[gathering.kind]} · {STATES[gathering.state]}
    </Tag>
    <View className="run__title">{gathering.title}</View>
    <View className="run__about">{gathering.about}</View>
    <Row icon="clock" first={timeText(gathering)} plain />
    {gathering.place ? <Row icon="place" first={gathering.place} plain /> : null}
    {seatsText(gathering) ? <Row icon="people" first={seatsText(gathering)} plain /> : null}
    <Row icon="doctor" first={gathering.host.name} second={gathering.host.title} plain />
    {gathering.mayRun ? <Steps gathering={gathering} /> : null}
  </Card>
)

interface TalkProps {
  gathering: Gathering
  said: readonly Said[]
}

function Talk({ gathering, said }: TalkProps) {
  const [question, setQuestion] = useState<Post | null>(null)
  const mayAnswer = gathering.mayRun && (gathering.state === 'live' || gathering.state === 'ended')
  const answered = new Set(said.flatMap((one) => one.question?.postId ?? []))
  return (
    <Columns
      side={<Questions gatheringId={gathering.id} answered={answered} onAnswer={mayAnswer ? setQuestion : null} />}
    >
      <Facts gathering={gathering} />
      {mayAnswer ? <SayCard gatheringId={gathering.id} question={question} onDone={() => setQuestion(null)} /> : null}
      {said.length ? (
        <Section title="说过的">
          <Card>
            <SaidList gatheringId={gathering.id} said={said} />
          </Card>
        </Section>
      ) : null}
    </Columns>
  )
}

/** To run a gathering: begin, answer what most want to know, end. */
export function RunPage({ gatheringId }: { gatheringId: string }) {
  const query = useLive(orpc.gathering.follow, { gatheringId }, { everyMs: EVERY_MS })
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
      {({ gathering, said }) =>
        gathering.kind === 'meeting' ? (
          <Columns side={<Seats gatheringId={gatheringId} />}>
            <Facts gathering={gathering} />
          </Columns>
        ) : (
          <Talk gathering={gathering} said={said} />
        )
      }
    </QueryView>
  )
}
