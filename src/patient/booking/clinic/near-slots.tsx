import { View } from '@tarojs/components'
import { civilDate, clock, dayText } from '@/shared/time'
import { tappable } from '@/shared/ui/tappable'
import { nearText, type NearSlot } from './slots'
import './near-slots.scss'

export interface NearSlotsProps {
  nearest: readonly NearSlot[]
  /** The day that was wanted. */
  date: string | null
  onPick: (near: NearSlot) => void
}

/** Free times close to the one that was lost; a tap takes one without losing the form. */
export const NearSlots = ({ nearest, date, onPick }: NearSlotsProps) => (
  <View className="near-slots">
    {nearest.map((near) => (
      <View
        key={near.slotId}
        {...tappable(`改成 ${nearText(near.startsAt, date)}`)}
        className="near-slots__one"
        onClick={() => onPick(near)}
      >
        {civilDate(near.startsAt) === date ? null : (
          <View className="near-slots__day">{dayText(civilDate(near.startsAt))}</View>
        )}
        <View className="near-slots__time">{clock(near.startsAt)}</View>
        <View className="near-slots__left">余 {near.remaining}</View>
      </View>
    ))}
  </View>
)
