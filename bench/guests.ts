import type { Server } from '../test/support/server'
import { addDays } from '../cloudfunctions/kernel/time'

export interface Guest {
  token: string
  patientId: string
}

/** One booking that nothing stands in the way of. */
export interface Order extends Guest {
  slotId: string
}

interface FreeSlot {
  id: string
  remaining: number
}

const AT_ONCE = 32
/** Open appointments of one patient on one day. */
const A_DAY = 3
const DAYS = 13

const inPortions = async <T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = []
  for (let i = 0; i < items.length; i += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(i, i + AT_ONCE).map(run))))
  }
  return results
}

export const signInAll = (server: Server, count: number): Promise<Guest[]> =>
  inPortions(
    Array.from({ length: count }, (_, i) => `排队的人${i}`),
    async (name) => {
      const { body } = await server.call('identity.signInDemo', { name })
      const { token, patients } = body as { token: string; patients: { id: string }[] }
      return { token, patientId: patients[0]?.id ?? '' }
    },
  )

export const doctorsOf = async (server: Server, cursor?: string): Promise<string[]> => {
  const { body } = await server.call('directory.listDoctors', { cursor })
  const { doctors, nextCursor } = body as { doctors: { id: string }[]; nextCursor: string | null }
  return [...doctors.map(({ id }) => id), ...(nextCursor ? await doctorsOf(server, nextCursor) : [])]
}

export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** What is free at each doctor's on each of the next days, from tomorrow on: `[doctor][day]`. */
const freeSlots = (server: Server, doctors: readonly string[]): Promise<FreeSlot[][]> =>
  inPortions(
    doctors.flatMap((doctorId) => Array.from({ length: DAYS }, (_, day) => ({ doctorId, day }))),
    async ({ doctorId, day }) => {
      const date = addDays(today(), day + 1)
      const { body } = await server.call('booking.listSlots', { doctorId, from: date, to: date })
      return (body as { slots: FreeSlot[] }).slots.filter(({ remaining }) => remaining > 0)
    },
  )

/**
 * Bookings that all succeed: no guest twice with one doctor on a day, none more than three times a day, no place twice.
 * Doctors are dealt into three groups, and in each group and day every guest gets one place.
 */
export const planOrders = async (server: Server, guests: readonly Guest[]): Promise<Order[]> => {
  const doctors = await doctorsOf(server)
  const free = await freeSlots(server, doctors)
  const orders: Order[] = []
  for (let day = 0; day < DAYS; day += 1) {
    for (let group = 0; group < A_DAY; group += 1) {
      const slots = doctors.flatMap((_, i) => (i % A_DAY === group ? (free[i * DAYS + day] ?? []) : []))
      const places = [...slots, ...slots.filter(({ remaining }) => remaining > 1)]
      guests.slice(0, places.length).forEach((guest, i) => orders.push({ ...guest, slotId: places[i]?.id ?? '' }))
    }
  }
  return orders
}

/** Slots with exactly one place, no two of one doctor and day together: what a crowd fights over. */
export const scarceSlots = async (server: Server): Promise<string[]> => {
  const free = await freeSlots(server, await doctorsOf(server))
  return free.flatMap((slots) => slots.slice(-1).filter(({ remaining }) => remaining === 1)).map(({ id }) => id)
}
