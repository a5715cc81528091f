import { View } from '@tarojs/components'
import { useNow } from '@/shared/hooks/now'
import { clock, partOfDay } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { to } from '../navigation'
import { phaseOf, standingOf } from '../queue/standing'
import type { ClinicQueue } from '@xinglin/types/queue'
import { hoursOf } from '../queue/words'
import './todays-queues.scss'

const LOOK_MS = 30_000

const nameOf = ({ startsAt }: ClinicQueue) => `${partOfDay(startsAt)}门诊`

/** Who is with the doctor, or on the way in. */
function presentWords(queue: ClinicQueue): string {
  const { inRoom, called } = standingOf(queue)
  if (inRoom) return `就诊中：${inRoom.number} 号 ${inRoom.patientName}`
  if (called) return `已叫：${called.number} 号 ${called.patientName}`
  const [next] = queue.waiting
  return next ? `下一位：${next.number} 号 ${next.patientName}` : '现在没有候诊的人'
}

/** A clinic that runs, or that patients check in for: the main thing of the page. */
const Running = ({ queue }: { queue: ClinicQueue }) => (
  <Card kind="now" title={`${nameOf(queue)} ${hoursOf(queue)}`}>
    <View className="todays-queue">
      <View className="todays-queue__big">
        {queue.waiting.length}
        <View className="todays-queue__unit">位候诊</View>
      </View>
      <View className="todays-queue__rest">
        未报到 {queue.absent} · 已看 {standingOf(queue).seen.length}
      </View>
    </View>
    <View className="todays-queue__present">{presentWords(queue)}</View>
    <View className="todays-queue__open">
      <Button onClick={() => to.queue(queue.sessionId)}>打开候诊队列</Button>
    </View>
  </Card>
)

const aboutOf = (queue: ClinicQueue, isOver: boolean) =>
  isOver
    ? `已结束，看了 ${standingOf(queue).seen.length} 位`
    : `${clock(queue.checkInFrom)} 起报到，已约 ${queue.absent} 位`

/** A doctor's clinics of today by where they stand, each with the way into its queue. */
export function TodaysQueues({ queues }: { queues: readonly ClinicQueue[] }) {
  const now = useNow(LOOK_MS)
  const running = queues.filter((queue) => phaseOf(queue, now) === 'open')
  const others = queues.filter((queue) => phaseOf(queue, now) !== 'open')
  return (
    <View className="todays-queues">
      {running.map((queue) => (
        <Running key={queue.sessionId} queue={queue} />
      ))}
      {others.length ? (
        <Card kind="list">
          {others.map((queue) => (
            <Row
              key={queue.sessionId}
              icon="wait"
              first={`${nameOf(queue)} ${hoursOf(queue)}`}
              second={aboutOf(queue, phaseOf(queue, now) === 'over')}
              onClick={() => to.queue(queue.sessionId)}
            />
          ))}
        </Card>
      ) : null}
    </View>
  )
}
