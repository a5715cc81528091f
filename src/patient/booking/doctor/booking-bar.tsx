import { View } from '@tarojs/components'
import type { Slot } from '@xinglin/types/booking'
import { yuan } from '@/shared/money'
import { Moment } from '@/patient/booking-find/moment'
import { Button } from '@/shared/ui/button'
import './booking-bar.scss'

export interface BookingBarProps {
  slot: Slot | null
  onNext: () => void
}

/** The chosen time and its fee above the one main button. */
export const BookingBar = ({ slot, onNext }: BookingBarProps) => (
  <>
    {slot ? (
      <View className="booking-bar">
        <View className="booking-bar__time">
          <Moment at={slot.startsAt} />
        </View>
        <View className="booking-bar__fee">{yuan(slot.feeFen)}</View>
      </View>
    ) : null}
    <Button disabled={!slot} onClick={onNext}>
      {slot ? '下一步' : '请选一个时间'}
    </Button>
  </>
)
