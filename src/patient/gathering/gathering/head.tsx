import { View } from '@tarojs/components'
import type { Gathering } from '@xinglin/types/gathering'
import { useAct } from '@/patient/community/use-act'
import { StaffWays } from '@/patient/community/staff-ways'
import { orpc } from '@/shared/api/client'
import { StaffLine } from '@/shared/community/author-line'
import { KINDS, STATES, TONES, seatsText, timeText } from '@/shared/gathering/words'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Icon, type IconName } from '@/shared/ui/icon'
import { Tag } from '@/shared/ui/tag'
import { toast } from '@/shared/ui/toast'
import './head.scss'

const Fact = ({ icon, words }: { icon: IconName; words: string }) =>
  words ? (
    <View className="gathering-head__fact">
      <Icon name={icon} className="gathering-head__icon" />
      {words}
    </View>
  ) : null

const wordsFor = ({ kind, mine }: Gathering) => {
  if (kind === 'meeting') return mine ? '取消座位' : '报名留座'
  return mine ? '不用提醒我了' : '开始前提醒我'
}

const isFull = ({ seats, signedUp, mine }: Gathering) => seats !== null && !mine && signedUp >= seats

function SignUp({ gathering }: { gathering: Gathering }) {
  const { id: gatheringId, kind, mine } = gathering
  const signUp = useAct(orpc.gathering.signUp, {
    onSuccess: (now) => toast(now.mine ? (kind === 'meeting' ? '座位留好了' : '开始前半小时提醒您') : '已取消'),
  })
  return (
    <View className="gathering-head__act">
      <Button
        kind={mine ? 'secondary' : 'primary'}
        busy={signUp.isPending}
        disabled={isFull(gathering)}
        onClick={() => signUp.mutate({ gatheringId, on: !mine })}
      >
        {isFull(gathering) ? '座位满了' : wordsFor(gathering)}
      </Button>
    </View>
  )
}

/** What it is, who is there for it, when and where, and one's own place in it. */
export const Head = ({ gathering }: { gathering: Gathering }) => (
  <Card>
    <Tag tone={TONES[gathering.state]}>
      {KINDS[gathering.kind]} · {STATES[gathering.state]}
    </Tag>
    <View className="gathering-head__title">{gathering.title}</View>
    <View className="gathering-head__about">{gathering.about}</View>
    <View className="gathering-head__facts">
      <Fact icon="clock" words={timeText(gathering)} />
      <Fact icon="place" words={gathering.place} />
      <Fact icon="people" words={seatsText(gathering)} />
      <Fact icon="warning" words={gathering.cancelReason && `取消原因：${gathering.cancelReason}`} />
    </View>
    <View className="gathering-head__host">
      <StaffLine staff={gathering.host} />
      <StaffWays staff={gathering.host} />
    </View>
    {gathering.state === 'planned' ? <SignUp gathering={gathering} /> : null}
  </Card>
)
