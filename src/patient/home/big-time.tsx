import { View } from '@tarojs/components'
import { civilDate, clock, dayText, partOfDay } from '@/shared/time'

/** The moment in big type; the day and the time each stay in one piece. */
export const BigTime = ({ at }: { at: string }) => (
  <View className="now__time">
    <View className="now__day">{dayText(civilDate(at))}</View>
    <View className="now__day">
      {partOfDay(at)} {clock(at)}
    </View>
  </View>
)
