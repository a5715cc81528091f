import { booking } from '@xinglin/types/booking'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Filter, FindOptions, Store } from '../kernel/store'
import { patientIdsWithin, underStanding } from '../identity/public'
import { appointmentView } from './appointment'
import { type Appointment, appointments } from './collections'

const PAGE = 20
type When = 'upcoming' | 'past' | undefined
type Direction = 'asc' | 'desc'

/** Open ones that are not over; or those that have an end, and open ones whose time is over. */
const filtersFor = (when: When, now: string): Filter<Appointment>[] => {
  if (when === 'upcoming') return [{ status: { $in: ['pending', 'booked'] }, endsAt: { $gt: now } }]
  if (when === 'past') {
    return [{ status: { $in: ['cancelled', 'fulfilled', 'noshow'] } }, { status: 'booked', endsAt: { $lte: now } }]
  }
  return [{}]
}

const byStart = (direction: Direction) => (a: Appointment, b: Appointment) => {
  const order = a.startsAt === b.startsAt ? (a.id < b.id ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1
  return direction === 'asc' ? order : -order
}

/** Those after the cursor, and one more than a page. */
const rowsFor = async (store: Store, patientIds: string[], when: When, cursor: string | undefined, now: string) => {
  const direction: Direction = when === 'upcoming' ? 'asc' : 'desc'
  const options: FindOptions<Appointment> = {
    order: { field: 'startsAt', direction },
    limit: PAGE + 1,
    after: fromCursor(cursor),
  }
  const mine = { patientId: { $in: patientIds } }
  const found = await Promise.all(
    filtersFor(when, now).map((filter) => store.find(appointments, { ...mine, ...filter }, options)),
  )
  return found
    .flat()
    .sort(byStart(direction))
    .slice(0, PAGE + 1)
}

export const listAppointments = operation(booking.listAppointments, async ({ input, caller, store, now }) => {
  const { accountId } = caller
  const { patientId } = input
  const look = { accountId, scope: 'booking' as const, operation: 'booking.listAppointments', now, patientId }
  const patientIds = await patientIdsWithin(store, look)
  const rows = patientIds.length ? await rowsFor(store, patientIds, input.when, input.cursor, now) : []
  const { page, nextCursor } = pageOf(rows, { size: PAGE, by: ({ startsAt }) => startsAt })
  return { appointments: await underStanding(store, page.map(appointmentView)), nextCursor }
})
