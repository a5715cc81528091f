import type { Slot } from '@xinglin/types/booking'

/** A quarter of an hour on 2026-11-26, by the hospital's clock. */
export const slotAt = (clock: string, changes: Partial<Slot> = {}): Slot => {
  const start = Date.parse(`2026-11-26T${clock}:00+08:00`)
  const startsAt = new Date(start).toISOString()
  const endsAt = new Date(start + 15 * 60_000).toISOString()
  return {
    ...{ id: clock, doctorId: 'd1', sessionId: 'morning', startsAt, endsAt },
    ...{ capacity: 4, remaining: 1, feeFen: 3000, status: 'open' },
    ...changes,
  }
}
