import { View } from '@tarojs/components'
import type { StaffSession } from '@xinglin/types/clinics'
import { clock } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import { faceOf } from './session'
import './slot-grid.scss'

export interface SlotGridProps {
  session: StaffSession
  selectedId: string | null
  now: number
  onSlot: (slotId: string) => void
}

/** The quarters of a clinic; each says how many of its places are taken. */
export const SlotGrid = ({ session, selectedId, now, onSlot }: SlotGridProps) => (
  <View className="slots">
    {session.slots.map((slot) => {
      const { words, tone } = faceOf(slot, now)
      const time = clock(slot.startsAt)
      return (
        <View
          key={slot.id}
          {...tappable(`${time}，${words}`)}
          className={classes('slots__one', `slots__one--${tone}`, slot.id === selectedId && 'slots__one--selected')}
          hoverClass="slots__one--selected"
          onClick={() => onSlot(slot.id)}
        >
          <View className="slots__time">{time}</View>
          <View className="slots__words">{words}</View>
        </View>
      )
    })}
  </View>
)
