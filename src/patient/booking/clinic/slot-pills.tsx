import { View } from '@tarojs/components'
import type { Slot } from '@xinglin/types/booking'
import { clock } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import { slotWords } from './days'
import './slot-pills.scss'

interface PillProps {
  slot: Slot
  on: boolean
  onTap: () => void
}

function Pill({ slot, on, onTap }: PillProps) {
  const open = slot.status === 'open'
  const words = slotWords(slot)
  return (
    <View
      {...tappable(`${clock(slot.startsAt)}，${words}`)}
      aria-pressed={on ? 'true' : 'false'}
      aria-disabled={open ? 'false' : 'true'}
      className={classes('slot', on && 'slot--on', open ? 'slot--open' : 'slot--off')}
      onClick={() => open && onTap()}
    >
      <View className="slot__time">{clock(slot.startsAt)}</View>
      <View className="slot__left">{words}</View>
    </View>
  )
}

export interface SlotPillsProps {
  slots: readonly Slot[]
  slotId: string | null
  onPick: (slotId: string) => void
}

/** Quarters of an hour; those that cannot be had say why. */
export const SlotPills = ({ slots, slotId, onPick }: SlotPillsProps) => (
  <View className="slots">
    {slots.map((slot) => (
      <Pill key={slot.id} slot={slot} on={slot.id === slotId} onTap={() => onPick(slot.id)} />
    ))}
  </View>
)
