import { View } from '@tarojs/components'
import { yuan } from '@/shared/money'
import type { Booking } from './use-booking'
import './total.scss'

/** The sum of what the chosen people pay on the day. */
export const totalOf = ({ places, slot }: Pick<Booking, 'places' | 'slot'>): number =>
  places.size ? [...places.values()].reduce((sum, { feeFen }) => sum + feeFen, 0) : (slot?.feeFen ?? 0)

/** Amount and rule beside the button that agrees to them. */
export const Total = ({ booking }: { booking: Booking }) => (
  <View className="total">
    <View className="total__rule">
      {booking.payment.way === 'online' ? '现在付，就诊前 2 小时可全额退' : '到院付，就诊前 2 小时可取消'}
    </View>
    <View className="total__amount">{yuan(totalOf(booking))}</View>
  </View>
)
