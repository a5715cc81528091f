import { View } from '@tarojs/components'
import type { Board } from '@xinglin/types/queue'
import { Tag } from '@/shared/ui/tag'
import { PRIORITIES, accuracyText, chanceText, expectedText } from '../visit/words'
import { PeopleLine } from './people-line'
import './line-card.scss'

const Figure = ({ label, value }: { label: string; value: number | null }) => (
  <View className="line-card__figure">
    <View className="line-card__label">{label}</View>
    <View className="line-card__value">{value === null ? '还没叫' : `${value} 号`}</View>
  </View>
)

const Expectation = ({ board: { expected, accuracy }, since }: { board: Board; since: number }) =>
  expected ? (
    <View className="line-card__expected">
      <View className="line-card__range">{expectedText(expected, since)}</View>
      <View className="line-card__sure">
        这是估计，{chanceText(expected)}
        {accuracy ? `。${accuracyText(accuracy)}` : ''}
      </View>
    </View>
  ) : null

export interface LineCardProps {
  board: Board
  patientName: string
  /** When this was so, in milliseconds. */
  since: number
}

/** At a glance: how many are ahead, who is being seen, his own number, and when it may be his turn. */
export const LineCard = ({ board, patientName, since }: LineCardProps) => {
  const { ahead, number, serving, priority, late } = board
  return (
    <View className="line-card" aria-live="polite">
      <View className="line-card__who">
        <View className="line-card__name">{patientName}</View>
        {priority === 'none' ? null : <Tag>{PRIORITIES[priority].tag}</Tag>}
        {late ? <Tag tone="apricot">迟到报到</Tag> : null}
      </View>
      <View className="line-card__ahead">
        {ahead === 0 ? (
          '下一位就是您'
        ) : (
          <>
            前面 <View className="line-card__count">{ahead}</View> 位
          </>
        )}
      </View>
      <PeopleLine ahead={ahead} />
      <View className="line-card__figures">
        <Figure label="正在看" value={serving} />
        <Figure label="我的号" value={number} />
      </View>
      <Expectation board={board} since={since} />
    </View>
  )
}
