import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { Card } from '@/shared/ui/card'
import { classes } from '@/shared/ui/classes'
import { stepsOf } from './steps'
import './timeline.scss'

/** What happened when, and the number for questions. */
export const Timeline = ({ order }: { order: Order }) => (
  <Card title="进度">
    {stepsOf(order).map(({ words, when, done }) => (
      <View key={words} className={classes('steps__one', done && 'steps__one--done')}>
        <View className="steps__dot" />
        <View className="steps__words">{words}</View>
        <View className="steps__when">{when}</View>
      </View>
    ))}
    {order.receiptNo ? (
      <View className="steps__receipt">
        <View className="steps__label">票据号</View>
        <View className="steps__number">{order.receiptNo}</View>
      </View>
    ) : null}
  </Card>
)
