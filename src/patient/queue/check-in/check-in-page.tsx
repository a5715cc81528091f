import type { Appointment } from '@xinglin/types/booking'
import type { Board } from '@xinglin/types/queue'
import { RouteCard } from '@/patient/booking/visit/route-card'
import { to } from '@/patient/navigation'
import { useNow } from '@/shared/hooks/now'
import { Page } from '@/shared/ui/page'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { type Face, faceOf, mayCheckIn } from '../visit/face'
import { type Visit, useVisit } from '../visit/use-visit'
import { VisitView } from '../visit/visit-view'
import { WhoCard } from '../visit/who-card'
import { CheckInBar } from './check-in-bar'
import { EarlyCard } from '../visit/early-card'
import { OpenCheckIn } from './open-check-in'
import { useCheckIn } from './use-check-in'
import { useWayOn } from './use-way-on'

const LOOK_MS = 1_000

interface Known {
  appointment: Appointment
  board: Board
}

/** Without a ticket, or with one that was given back; everybody else belongs to the board. */
const OUTSIDE: readonly Face[] = ['early', 'open', 'closed', 'ended', 'left']

/** Nothing to do here any more, and where to go instead. */
const Elsewhere = ({ appointment: { id, doctorId }, face }: { appointment: Appointment; face: Face }) => {
  if (face === 'ended')
    return (
      <Empty
        icon="ticket"
        title="这个预约不用报到"
        hint="预约已经有了变动，看看现在的情况"
        action={{ text: '看预约详情', onClick: () => to.appointment(id) }}
      />
    )
  return (
    <Empty
      icon="clock"
      title="这个门诊已经结束报到"
      hint="可以再约一个时间，急的话请打电话"
      action={{ text: '再约一个时间', onClick: () => to.doctor(doctorId) }}
    />
  )
}

const Early = ({ appointment, board }: Known) => (
  <>
    <EarlyCard from={board.checkInFrom} />
    <WhoCard appointment={appointment} />
    <RouteCard place={board.place} />
  </>
)

/** The page while one can check in. */
function Opened({ appointment, board, since, onDone }: Known & { since: number; onDone: () => void }) {
  const checkIn = useCheckIn({ id: appointment.id, place: board.place, onDone })
  return (
    <Page title="报到" bar={<CheckInBar checkIn={checkIn} appointment={appointment} />}>
      <WhoCard appointment={appointment} />
      <OpenCheckIn board={board} since={since} checkIn={checkIn} />
    </Page>
  )
}

/** The page while one cannot check in, or it is not known yet. */
const Closed = ({ visit, now }: { visit: Visit; now: number }) => (
  <Page title="报到">
    <VisitView visit={visit}>
      {(appointment, board) => {
        const face = faceOf(board, appointment.status, now)
        if (face === 'early') return <Early appointment={appointment} board={board} />
        return OUTSIDE.includes(face) ? <Elsewhere appointment={appointment} face={face} /> : <Skeleton shape="card" />
      }}
    </VisitView>
  </Page>
)

/** Says that one is here: by the clinic's code or by the place. Who is in the queue goes on to the board. */
export function CheckInPage({ appointmentId }: { appointmentId: string }) {
  const visit = useVisit(appointmentId)
  const now = useNow(LOOK_MS)
  const [appointment, board] = [visit.appointment.data, visit.board.data]
  const face = appointment && board && faceOf(board, appointment.status, now)
  const wayOn = useWayOn(appointmentId, face !== undefined && !OUTSIDE.includes(face))
  if (appointment && board && mayCheckIn(board, appointment.status, now)) {
    return <Opened appointment={appointment} board={board} since={visit.since} onDone={wayOn} />
  }
  return <Closed visit={visit} now={now} />
}
