import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Session, type Slot, sessions, slots } from './collections'
import { waitingIn } from './list-slots'
import { staffSlotView } from './staff-slot'

const SESSIONS_AT_ONCE = 30

/** All slots of these sessions, in portions that fit a query. */
const slotsIn = async (store: Store, ids: readonly string[]): Promise<Slot[]> => {
  const portions = Array.from({ length: Math.ceil(ids.length / SESSIONS_AT_ONCE) }, (_, i) =>
    ids.slice(i * SESSIONS_AT_ONCE, (i + 1) * SESSIONS_AT_ONCE),
  )
  const found = await Promise.all(
    portions.map((portion) => store.find(slots, { sessionId: { $in: portion } }, { limit: 1000 })),
  )
  return found.flat()
}

const byStart = (a: { startsAt: string }, b: { startsAt: string }) => (a.startsAt < b.startsAt ? -1 : 1)

const sessionView = (session: Session, own: Slot[], standbys: number) => {
  const { id, doctorId, doctor, date, period, place } = session
  return {
    ...{ id, doctorId, date, period, place, standbys },
    doctorName: doctor.name,
    departmentName: doctor.departmentName,
    slots: own.sort(byStart).map(staffSlotView),
  }
}

export const listSessions = operation(booking.listSessions, async ({ input, store }) => {
  const { date, doctorId, departmentId } = input
  const filter = { date, ...(departmentId ? { departmentId } : {}), ...(doctorId ? { doctorId } : {}) }
  const found = (await store.find(sessions, filter, { limit: 200 })).sort(byStart)
  const ids = found.map(({ id }) => id)
  const [allSlots, waiting] = await Promise.all([slotsIn(store, ids), waitingIn(store, ids)])
  return {
    sessions: found.map((session) =>
      sessionView(
        session,
        allSlots.filter(({ sessionId }) => sessionId === session.id),
        waiting.get(session.id) ?? 0,
      ),
    ),
  }
})
