import { booking } from '@xinglin/types/booking'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { type Session, type Slot, sessions } from './collections'
import { quartersIn } from './quarters'
import { staffSlotView } from './staff-slot'
import { waitingIn } from './waiting'

const PAGE = 30

const sessionView = (session: Session, own: readonly Slot[], standbys: number) => {
  const { id, doctorId, doctor, date, period, place, stop } = session
  return {
    ...{ id, doctorId, date, period, place, standbys },
    doctorName: doctor.name,
    departmentName: doctor.departmentName,
    slots: own.map(staffSlotView),
    stopped: stop?.reason ?? null,
    stoppedFrom: stop?.from ?? null,
  }
}

export const listSessions = operation(booking.listSessions, async ({ input, store }) => {
  const { date, doctorId, departmentId, cursor } = input
  const filter = { date, ...(departmentId ? { departmentId } : {}), ...(doctorId ? { doctorId } : {}) }
  const found = await store.find(sessions, filter, {
    order: { field: 'startsAt', direction: 'asc' },
    limit: PAGE + 1,
    after: fromCursor(cursor),
  })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ startsAt }) => startsAt })
  const ids = page.map(({ id }) => id)
  const [quarters, waiting] = await Promise.all([quartersIn(store, ids), waitingIn(store, ids)])
  const views = page.map((session) =>
    sessionView(session, quarters.get(session.id) ?? [], waiting.get(session.id) ?? 0),
  )
  return { sessions: views, nextCursor }
})
