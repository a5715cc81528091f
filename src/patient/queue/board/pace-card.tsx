import { View } from '@tarojs/components'
import type { Board } from '@xinglin/types/queue'
import { clock } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { PRIORITIES, lastVisitsText, minutesSince } from '../visit/words'
import './pace-card.scss'

/** What was promised, and what is done about a wait beyond it. */
const Promised = ({ board: { promisedAt, amends }, now }: { board: Board; now: number }) => {
  const beyond = minutesSince(promisedAt, now)
  const gift = `${amends.fen / 100} 元券`
  return (
    <>
      <View className="pace__line">约定 {clock(promisedAt)} 前叫到</View>
      {beyond > 0 ? <View className="pace__late">已经比约定晚了 {beyond} 分钟，抱歉</View> : null}
      {amends.made ? null : (
        <View className="pace__quiet">
          {now > Date.parse(amends.from)
            ? `轮到时自动送 ${gift}，下次就诊优先，不用申请。`
            : `过了 ${clock(amends.from)} 还没叫到，自动送 ${gift}，下次就诊优先。`}
        </View>
      )}
    </>
  )
}

/** How long the last visits took, the promise, and why he stands a little ahead. */
export const PaceCard = ({ board, now }: { board: Board; now: number }) => {
  const { lastVisits, priority } = board
  return (
    <Card>
      {lastVisits.length ? <View className="pace__line">{lastVisitsText(lastVisits)}</View> : null}
      <Promised board={board} now={now} />
      {priority === 'none' ? null : (
        <View className="pace__quiet">{PRIORITIES[priority].why}，两位之间最多插一位。</View>
      )}
    </Card>
  )
}
