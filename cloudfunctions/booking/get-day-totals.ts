import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Session, type Slot, sessions } from './collections'
import { quartersIn } from './quarters'
import { staffSlotView } from './staff-slot'
import { waitingIn } from './waiting'

const AT_ONCE = 30
/** How many of the clinics that people wait for are named. */
const NAMED = 6

type Sums = Record<'taken' | 'capacity' | 'standbys', number>

const NOTHING: Sums = { taken: 0, capacity: 0, standbys: 0 }

const sumUp = (all: readonly Sums[]) =>
  all.reduce(
    (sums, { taken, capacity, standbys }) => ({
      taken: sums.taken + taken,
      capacity: sums.capacity + capacity,
      standbys: sums.standbys + standbys,
    }),
    NOTHING,
  )

/** The day's clinics, a portion after the other: other callers get their turn in between. */
async function* portionsOf(store: Store, date: string): AsyncGenerator<Session[]> {
  for (let after: { value: string; id: string } | undefined; ;) {
    const order = { field: 'startsAt' as const, direction: 'asc' as const }
    const found = await store.find(sessions, { date }, { order, limit: AT_ONCE, after })
    yield found
    const last = found.length === AT_ONCE ? found.at(-1) : undefined
    if (!last) return
    after = { value: last.startsAt, id: last.id }
  }
}

const sumsIn = (quarters: readonly Slot[], standbys: number): Sums => {
  const views = quarters.map(staffSlotView).map(({ taken, capacity }) => ({ taken, capacity, standbys: 0 }))
  return { ...sumUp(views), standbys }
}

const totalled = async (store: Store, portion: readonly Session[]) => {
  const ids = portion.map(({ id }) => id)
  const [quarters, waiting] = await Promise.all([quartersIn(store, ids), waitingIn(store, ids)])
  return portion.map(({ id, doctorId, doctor, period }) => ({
    ...{ id, doctorId, period, doctorName: doctor.name, departmentName: doctor.departmentName },
    ...sumsIn(quarters.get(id) ?? [], waiting.get(id) ?? 0),
  }))
}

export const getDayTotals = operation(booking.getDayTotals, async ({ input, store }) => {
  const all: Awaited<ReturnType<typeof totalled>> = []
  for await (const portion of portionsOf(store, input.date)) {
    if (portion.length) all.push(...(await totalled(store, portion)))
  }
  const waitedFor = all.filter(({ standbys }) => standbys > 0).sort((a, b) => b.standbys - a.standbys)
  return { clinics: all.length, ...sumUp(all), waitedFor: waitedFor.slice(0, NAMED) }
})
