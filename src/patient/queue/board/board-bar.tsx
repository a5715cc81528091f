import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import type { Board } from '@xinglin/types/queue'
import { to } from '@/patient/navigation'
import { serverNow } from '@/shared/server-time'
import { Button } from '@/shared/ui/button'
import { type Face, mayCheckIn } from '../visit/face'
import { LeaveQueue } from './leave-queue'
import { useMoves } from './use-moves'
import './board-bar.scss'

/** Called and not there, or away by himself: he may come back. */
const AWAY: readonly Face[] = ['stepped-away', 'tests', 'skipped', 'missed']

export interface BoardBarProps {
  appointment: Appointment
  board: Board
  face: Face
}

const InQueue = ({ appointment, face }: BoardBarProps) => {
  const { busy, trouble, stepAway, comeBack, leave } = useMoves(appointment.id)
  return (
    <>
      {trouble ? (
        <View className="board-bar__trouble" role="alert">
          {trouble}
        </View>
      ) : null}
      {face === 'waiting' ? (
        <Button kind="secondary" busy={busy.away} onClick={stepAway}>
          暂时离开
        </Button>
      ) : null}
      {AWAY.includes(face) ? (
        <Button busy={busy.back} onClick={comeBack}>
          我回来了
        </Button>
      ) : null}
      <LeaveQueue appointment={appointment} leave={leave} />
    </>
  )
}

/** What can be done now, for each state its own. */
export function BoardBar(props: BoardBarProps) {
  const { appointment, board, face } = props
  const { id, doctorId, status } = appointment
  if (face === 'waiting' || face === 'called' || AWAY.includes(face)) return <InQueue {...props} />
  if (face === 'in-room' || face === 'early') return null
  if (mayCheckIn(board, status, serverNow())) {
    return <Button onClick={() => to.checkIn(id)}>{face === 'left' ? '重新报到' : '去报到'}</Button>
  }
  const again = face === 'closed' || face === 'over' || face === 'over-away' || status === 'cancelled'
  return (
    <>
      {again ? <Button onClick={() => to.doctor(doctorId)}>再约一个时间</Button> : null}
      <Button kind={again ? 'text' : 'secondary'} onClick={() => to.appointment(id)}>
        看预约详情
      </Button>
    </>
  )
}
