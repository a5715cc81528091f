import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { Tag } from '@/shared/ui/tag'
import { errorText } from '@/shared/api/errors'
import { TimesSheet } from './times-sheet'
import type { PlanInHand, ShownExamination } from './use-plan'
import { LOSSES, confirmWords, isTaken, stateWords, timeWords } from './words'
import './item-card.scss'

interface ItemProps {
  item: ShownExamination
  plan: PlanInHand
}

const Time = ({ item }: { item: ShownExamination }) =>
  item.time ? (
    <View className="exam__when">
      <View className="exam__time">{timeWords(item.time)}</View>
      <View className="exam__place">
        {item.time.place} {item.time.roomName}
      </View>
    </View>
  ) : (
    <View className="exam__place">就诊前没有合适的空位了，照常来看病，由医生安排。</View>
  )

/** How to prepare, and what could harm. */
const Preparation = ({ item: { note, more, safety } }: { item: ShownExamination }) => (
  <>
    <View className="exam__prepare">
      <View className="exam__note">{note}</View>
      <View className="exam__more">{more}</View>
    </View>
    {safety ? (
      <View className="exam__safety">
        <View className="exam__safety-head">安全第一</View>
        {safety}
      </View>
    ) : null}
  </>
)

function GiveUp({ item, plan, onClose }: ItemProps & { onClose: () => void }) {
  const { error, isPending } = plan.hold
  return (
    <ConfirmSheet
      open
      title="放弃这个时间"
      action="放弃这个时间"
      danger
      busy={isPending}
      error={error ? errorText(error) : undefined}
      onConfirm={() => plan.giveUp(item, onClose)}
      onClose={onClose}
    >
      {item.name}的位置会让给别人，不影响看医生。
      {item.ordered ? '医生已经开了单，之后还可以再选时间。' : ''}
    </ConfirmSheet>
  )
}

function Ways({ item, plan }: ItemProps) {
  const [open, setOpen] = useState<'times' | 'give-up' | null>(null)
  const close = () => setOpen(null)
  const taken = isTaken(item)
  return (
    <View className="exam__ways">
      {item.skipped ? null : (
        <View>
          <Button small kind="text" onClick={() => setOpen('times')}>
            换个时间
          </Button>
        </View>
      )}
      <View>
        <Button small kind="text" onClick={() => (taken ? setOpen('give-up') : plan.skip(item))}>
          {taken ? '放弃' : item.skipped ? '还是要这项' : '不要这项'}
        </Button>
      </View>
      {open === 'times' ? <TimesSheet item={item} plan={plan} onClose={close} /> : null}
      {open === 'give-up' ? <GiveUp item={item} plan={plan} onClose={close} /> : null}
    </View>
  )
}

/** One examination: why, when and where, how to prepare, and what can be changed. */
export const ItemCard = ({ item, plan }: ItemProps) => {
  const { words, tone } = stateWords(item)
  const confirm = confirmWords(item)
  const changeable = isTaken(item) || item.state === 'proposed'
  const over = item.state === 'declined' || item.state === 'done'
  return (
    <Card className="exam">
      <View className="exam__head">
        <View className="exam__name">{item.name}</View>
        <Tag tone={item.skipped ? 'grey' : (tone ?? 'grey')}>{item.skipped ? '这次不要' : words}</Tag>
      </View>
      <View className="exam__reason">{item.reason}</View>
      {item.lost ? <View className="exam__lost">{LOSSES[item.lost]}</View> : null}
      {over || item.skipped ? null : (
        <>
          <Time item={item} />
          {confirm ? <View className="exam__confirm">{confirm}</View> : null}
          {item.time ? <Preparation item={item} /> : null}
        </>
      )}
      {changeable && plan.query.data?.open ? <Ways item={item} plan={plan} /> : null}
    </Card>
  )
}
