import { View } from '@tarojs/components'
import { civilDate, clock, dayText, partOfDay } from '@/shared/time'
import './moment.scss'

/** `周四（11月26日）上午 9:15`; where it must break, day and time stay whole. */
export const Moment = ({ at }: { at: string }) => (
  <>
    <View className="moment__part">{dayText(civilDate(at))}</View>
    <View className="moment__part">
      {partOfDay(at)} {clock(at)}
    </View>
  </>
)
