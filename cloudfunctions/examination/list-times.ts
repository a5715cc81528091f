import { examination } from '@xinglin/types/examination'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { datesFor, freeTimes } from './calendar'
import { plans } from './collections'
import { timeAt } from './day'
import { itemOf } from './plan'
import { peekDay } from './places'
import { roomsOf, timedOf } from './rooms'
import { type Timed, whyNot } from './suit'
import { timeView } from './view'
import { findVisit, needsKind } from './visit'

/** Free times that suit, beside those chosen for the others. */
export const listTimes = operation(examination.listTimes, async ({ input, store, now, errors }) => {
  const { appointmentId, kind } = input
  const visit = await findVisit(store, appointmentId)
  const plan = await store.get(plans, appointmentId)
  const ordered = plan && itemOf(plan, kind)?.request === 'ordered'
  if (!needsKind(visit, kind) && !ordered) throw errors.NOT_NEEDED({ data: { kind } })
  const known = await roomsOf(store)
  const others: Timed[] = []
  for (const other of input.others.filter((each) => each.kind !== kind)) {
    const room = known.get(other.roomId)
    const time = room && timeAt(await peekDay(store, room, dayOf(other.startsAt)), other.startsAt)
    const timed = time && timedOf(known, other.kind, { roomId: other.roomId, ...time })
    if (timed) others.push(timed)
  }
  const dates = datesFor(visit.stop, now)
  const free = await freeTimes(store, known, { wanted: [kind], dates, now })
  const suiting = free.filter((time) => whyNot(time, others, visit.stop) === null)
  suiting.sort((a, b) => (a.startsAt + a.roomId < b.startsAt + b.roomId ? -1 : 1))
  const days = [...dates].reverse().map((date) => ({
    date,
    times: suiting.filter(({ startsAt }) => dayOf(startsAt) === date).map((time) => timeView(known, time, visit.stop)),
  }))
  return { days }
})
