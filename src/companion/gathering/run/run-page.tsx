import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Post } from '@xinglin/types/community'
import type { Gathering, Said } from '@xinglin/types/gathering'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { useWide } from '@/companion/layout/wide'
import { orpc } from '@/shared/api/client'
import { airHere } from '@/shared/gathering/air/here'
import { GatheringFilm } from '@/shared/gathering/film/gathering-film'
import { SaidList } from '@/shared/gathering/said-list'
import { KINDS, STATES, TONES, seatsText, timeText } from '@/shared/gathering/words'
import { useLive } from '@/shared/hooks/live'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { Tag } from '@/shared/ui/tag'
import { AirCard } from '../air/air-card'
import { Questions } from './questions'
import { SAY_ID, SayCard } from './say-card'
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
    <View className="run__facts">
      <Row icon="clock" first={timeText(gathering)} plain />
      {gathering.place ? <Row icon="place" first={gathering.place} plain /> : null}
      {seatsText(gathering) ? <Row icon="people" first={seatsText(gathering)} plain /> : null}
      <Row icon="doctor" first={gathering.host.name} second={gathering.host.title} plain />
    </View>
    {gathering.mayRun ? <Steps gathering={gathering} /> : null}
  </Card>
)

interface TalkProps {
  gathering: Gathering
  said: readonly Said[]
}

/** What all see; not beside what this device sends itself. */
function Seen({ gathering }: { gathering: Gathering }) {
  const here = airHere.use()
  return here?.gatheringId === gathering.id && !here.over ? null : <GatheringFilm gathering={gathering} />
}

function Talk({ gathering, said }: TalkProps) {
  const wide = useWide()
  const [question, setQuestion] = useState<Post | null>(null)
  const mayAnswer = gathering.mayRun && (gathering.state === 'live' || gathering.state === 'ended')
  const answered = new Set(said.flatMap((one) => one.question?.postId ?? []))
  const answer = (chosen: Post) => {
    setQuestion(chosen)
    void Taro.pageScrollTo({ selector: `#${SAY_ID}`, offsetTop: -80 }).catch(() => {})
  }
  const questions = <Questions gathering={gathering} answered={answered} onAnswer={mayAnswer ? answer : null} />
  return (
    <Columns side={questions}>
      <Facts gathering={gathering} />
      {gathering.mayRun ? <AirCard gathering={gathering} /> : null}
      <Seen gathering={gathering} />
      {mayAnswer ? <SayCard gatheringId={gathering.id} question={question} onDone={() => setQuestion(null)} /> : null}
      {wide ? null : questions}
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

function Meeting({ gathering }: { gathering: Gathering }) {
  const wide = useWide()
  const seats = <Seats gatheringId={gathering.id} />
  return (
    <Columns side={seats}>
      <Facts gathering={gathering} />
      {wide ? null : seats}
    </Columns>
  )
}

/** To run a gathering: begin, answer what most want to know, end. */
export function RunPage({ gatheringId }: { gatheringId: string }) {
  const query = useLive(orpc.gathering.follow, { gatheringId }, { everyMs: EVERY_MS })
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" count={2} />}>
      {({ gathering, said }) =>
        gathering.kind === 'meeting' ? <Meeting gathering={gathering} /> : <Talk gathering={gathering} said={said} />
      }
    </QueryView>
  )
}
