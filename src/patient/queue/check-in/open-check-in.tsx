import { View } from '@tarojs/components'
import type { Board } from '@xinglin/types/queue'
import { Card } from '@/shared/ui/card'
import { PlaceWords } from '../visit/place-words'
import { expectedText } from '../visit/words'
import { CodeCard } from './code-card'
import type { CheckIn } from './use-check-in'
import './open-check-in.scss'

/** How it would be if he checked in now; not known of who was here before and left. */
const IfNow = ({ board: { ahead, expected }, since }: { board: Board; since: number }) =>
  expected ? (
    <View className="check-in__if-now">
      <View>现在报到，前面有 {ahead} 位</View>
      <View>{expectedText(expected, since)}</View>
    </View>
  ) : null

export interface OpenCheckInProps {
  board: Board
  since: number
  checkIn: CheckIn
}

/** What to do at the door, and what being late means. */
export const OpenCheckIn = ({ board, since, checkIn }: OpenCheckInProps) => (
  <>
    <Card kind="now">
      <View className="check-in__head">到了诊室门口就报到</View>
      <View className="check-in__place">
        <PlaceWords place={board.place} />
      </View>
      <IfNow board={board} since={since} />
      {board.late ? (
        <View className="check-in__late">约的时段已经过了，现在报到排在当时已到时段的患者之后。</View>
      ) : null}
    </Card>
    <CodeCard checkIn={checkIn} />
    <View className="check-in__privacy">用定位报到时，位置只用来核对您在医院附近，核对完不保存。</View>
  </>
)
