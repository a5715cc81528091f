import { View } from '@tarojs/components'
import type { Alternative } from '@xinglin/types/stopping'
import { Moment } from '@/patient/booking-find/moment'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import { TITLES } from '@/shared/words'
import type { Move } from './use-choice'
import { moneyWords, whyWords } from './words'
import './alternative-card.scss'

export interface AlternativeCardProps {
  alternative: Alternative
  paidFen: number
  move: Move
}

/** A free place with all that matters for the tap: when, with whom, where, and what becomes of the money. */
export function AlternativeCard({ alternative, paidFen, move }: AlternativeCardProps) {
  const { slotId, startsAt, doctorName, title, departmentName, ratingPercent, place } = alternative
  const rating = ratingPercent === null ? '' : ` · 好评 ${ratingPercent}%`
  return (
    <Card className="alternative">
      <View className="alternative__head">
        <View className="alternative__time">
          <Moment at={startsAt} />
        </View>
        <Tag>{whyWords(alternative)}</Tag>
      </View>
      <View className="alternative__doctor">
        {doctorName} · {TITLES[title]}
        {rating}
      </View>
      <View className="alternative__place">
        {departmentName} · {place}
      </View>
      <View className="alternative__money">{moneyWords(alternative, paidFen)}</View>
      {move.unanswered === slotId ? (
        <View className="alternative__place">还不知道改好没有，再点一次也只改一次</View>
      ) : null}
      <Button
        busy={move.busySlotId === slotId}
        disabled={move.busySlotId !== null && move.busySlotId !== slotId}
        onClick={() => move.send(slotId)}
      >
        改到这个号
      </Button>
    </Card>
  )
}
