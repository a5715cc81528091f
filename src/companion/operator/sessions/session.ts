import type { StaffSession } from '@xinglin/types/clinics'
import type { Period } from '@xinglin/types/visit'
import { clock } from '@/shared/time'

export type StaffSlot = StaffSession['slots'][number]

const QUARTER_MS = 15 * 60_000

/** `9:15–9:30`. */
export const quarterText = (startsAt: string): string =>
  `${clock(startsAt)}–${clock(Date.parse(startsAt) + QUARTER_MS)}`

/** `8:00–11:30`, from the first quarter to the end of the last. */
export function hoursOf({ slots }: StaffSession): string {
  const first = slots[0]
  const last = slots[slots.length - 1]
  return first && last ? `${clock(first.startsAt)}–${clock(Date.parse(last.startsAt) + QUARTER_MS)}` : ''
}

/** It has begun: nothing can be booked or changed any more. */
export const isOver = ({ startsAt }: StaffSlot, now: number): boolean => Date.parse(startsAt) <= now

/** Places that can still be booked. */
export const freeIn = (slot: StaffSlot, now: number): number =>
  slot.closed || isOver(slot, now) ? 0 : Math.max(0, slot.capacity - slot.taken - slot.held)

export interface SessionSums {
  taken: number
  capacity: number
  held: number
  closed: number
}

export const sumsIn = ({ slots }: StaffSession): SessionSums =>
  slots.reduce(
    (sums, { taken, capacity, held, closed }) => ({
      taken: sums.taken + taken,
      capacity: sums.capacity + capacity,
      held: sums.held + held,
      closed: sums.closed + (closed ? 1 : 0),
    }),
    { taken: 0, capacity: 0, held: 0, closed: 0 },
  )

const PERIODS: readonly Period[] = ['morning', 'afternoon', 'evening']

/** Sessions by half day; halves without any are left out. */
export const byPeriod = (sessions: readonly StaffSession[]) =>
  PERIODS.map((period) => ({ period, sessions: sessions.filter((session) => session.period === period) })).filter(
    (half) => half.sessions.length,
  )

export interface SlotFace {
  /** Under the time: `2/3`, `停约`. */
  words: string
  tone: 'open' | 'full' | 'closed' | 'held' | 'over'
}

/** What a quarter shows: its count, and a word wherever it is not simply open. */
export function faceOf(slot: StaffSlot, now: number): SlotFace {
  const count = `${slot.taken}/${slot.capacity}`
  if (isOver(slot, now)) return { words: `已过 ${count}`, tone: 'over' }
  if (slot.closed) return { words: slot.taken ? `停 ${count}` : '停约', tone: 'closed' }
  if (slot.held) return { words: `留${slot.held} ${count}`, tone: 'held' }
  return freeIn(slot, now) ? { words: count, tone: 'open' } : { words: `满 ${count}`, tone: 'full' }
}
