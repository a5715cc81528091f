import { View } from '@tarojs/components'
import type { Challenge } from '@xinglin/types/challenge'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { Tag } from '@/shared/ui/tag'
import { go } from '../go'
import { useChallenge } from '../use-challenge'
import { STATES, TONES, spanText } from '@/shared/challenge/words'
import { CheckIn } from './check-in'
import { Grid } from './grid'
import { Joining } from './joining'
import { Mine } from './mine'
import { Values } from './values'
import './challenge.scss'

const Head = ({ challenge }: { challenge: Challenge }) => (
  <Card>
    <Tag tone={TONES[challenge.state]}>{STATES[challenge.state]}</Tag>
    <View className="challenge__title">{challenge.title}</View>
    <View className="challenge__about">{challenge.about}</View>
    <View className="challenge__span">{spanText(challenge)}</View>
  </Card>
)

const How = ({ how }: { how: readonly string[] }) => (
  <Section title="怎么做">
    <Card>
      {how.map((line, at) => (
        <View key={at} className="challenge__how">
          {at + 1}. {line}
        </View>
      ))}
    </Card>
  </Section>
)

const Whole = ({ challenge }: { challenge: Challenge }) => (
  <>
    <Head challenge={challenge} />
    {challenge.mine ? (
      <>
        {challenge.state === 'open' ? <CheckIn challenge={challenge} /> : null}
        <Grid challenge={challenge} mine={challenge.mine} />
        <Values challenge={challenge} mine={challenge.mine} />
      </>
    ) : (
      <Joining challenge={challenge} />
    )}
    <How how={challenge.how} />
    <Card kind="list">
      <Row
        icon="people"
        first="排行"
        second={challenge.joined ? `${challenge.joined} 位病友参加` : '还没有人参加'}
        onClick={() => go.ranking(challenge.id)}
      />
    </Card>
    {challenge.mine ? <Mine challenge={challenge} mine={challenge.mine} /> : null}
  </>
)

/** A challenge: today's check-in first, then how it went, then how it is done. */
export const ChallengeView = ({ challengeId }: { challengeId: string }) => (
  <QueryView query={useChallenge(challengeId)} skeleton={<Skeleton shape="card" count={3} />}>
    {(challenge) => <Whole challenge={challenge} />}
  </QueryView>
)
