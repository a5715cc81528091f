import { View } from '@tarojs/components'
import type { Challenge } from '@xinglin/types/challenge'
import { ReasonForm } from '@/companion/community/reason-form'
import { SidePanel } from '@/companion/layout/side-panel'
import { useWide } from '@/companion/layout/wide'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { spanText } from '@/shared/challenge/words'
import { Row } from '@/shared/ui/row'
import { toast } from '@/shared/ui/toast'
import './challenge-panel.scss'

const COMMON = ['内容要调整，另行安排', '参加的人太少', '与别的活动冲突'] as const

export interface ChallengePanelProps {
  challenge: Challenge
  onClose: () => void
}

/** Why it is called off; those in it read it. */
function CancelForm({ challengeId, onDone }: { challengeId: string; onDone: () => void }) {
  const cancel = useCommand(orpc.challenge.cancel, {
    onSuccess: () => {
      toast('取消了，已通知参加的病友')
      onDone()
    },
  })
  return (
    <View className="challenge-panel__cancel">
      <ReasonForm
        label="取消的原因"
        common={COMMON}
        hint="参加的病友会看到"
        maxLength={100}
        action="取消这个挑战"
        danger
        busy={cancel.isPending}
        error={cancel.error}
        onSend={(reason) => cancel.mutate({ challengeId, reason })}
      />
    </View>
  )
}

/** One challenge: how a day of it is done, and the way to call it off. */
export function ChallengePanel({ challenge, onClose }: ChallengePanelProps) {
  const wide = useWide()
  const mayCancel = challenge.state === 'open' || challenge.state === 'planned'
  return (
    <SidePanel key={wide ? 'wide' : 'narrow'} title={challenge.title} onClose={onClose}>
      <Row icon="calendar" first={spanText(challenge)} plain />
      <Row icon="people" first={`${challenge.joined} 人参加`} plain />
      {challenge.how.map((line, at) => (
        <Row key={at} first={`${at + 1}. ${line}`} plain />
      ))}
      {mayCancel ? <CancelForm challengeId={challenge.id} onDone={onClose} /> : null}
    </SidePanel>
  )
}
