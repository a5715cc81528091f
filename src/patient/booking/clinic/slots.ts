import type { Slot } from '@xinglin/types/booking'
import { civilDate, clock, dayText } from '@/shared/time'

/** What the contract calls `nearest`: a free time close to the one that was wanted. */
export interface NearSlot {
  slotId: string
  startsAt: string
  remaining: number
}

/** `10:15`, with the day in front where it is another one. */
export const nearText = (startsAt: string, date: string | null): string =>
  civilDate(startsAt) === date ? clock(startsAt) : `${dayText(civilDate(startsAt))} ${clock(startsAt)}`

const MOST = 3
const distance = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b))
const inTime = <T extends { startsAt: string }>(list: T[]) => list.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))

/** The free times closest to this one, earliest first. */
export function nearestTo(slot: Slot, slots: readonly Slot[]): NearSlot[] {
  const free = slots.filter(({ status, id }) => status === 'open' && id !== slot.id)
  const close = free.sort((a, b) => distance(a.startsAt, slot.startsAt) - distance(b.startsAt, slot.startsAt))
  return inTime(close.slice(0, MOST)).map(({ id, startsAt, remaining }) => ({ slotId: id, startsAt, remaining }))
}

/** Who gets which time: the wanted one as far as it goes, then the next free ones of the same half day. */
export function sharePlaces(people: readonly string[], wanted: Slot, slots: readonly Slot[]): Map<string, Slot> {
  const after = slots.filter(
    ({ sessionId, startsAt, status }) =>
      sessionId === wanted.sessionId && startsAt >= wanted.startsAt && status === 'open',
  )
  const before = slots.filter(
    ({ sessionId, startsAt, status }) =>
      sessionId === wanted.sessionId && startsAt < wanted.startsAt && status === 'open',
  )
  const places = [...inTime(after), ...inTime(before).reverse()].flatMap((slot) =>
    Array.from({ length: slot.remaining }, () => slot),
  )
  return new Map(people.flatMap((id, index) => (places[index] ? [[id, places[index]] as const] : [])))
}
