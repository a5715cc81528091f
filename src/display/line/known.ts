import { civilDate, clock, monthDay } from '@/shared/time'

/** The last full answer, and when it was last confirmed. */
export interface Known<T> {
  answer: T
  cursor: string
  confirmedAt: number
}

export interface Standing {
  /** `old`: to be shown with a word from when it is. `none`: nothing of today is known. */
  face: 'fresh' | 'old' | 'none'
  /** `10:21`. */
  since: string
}

/** An answer or a confirmation comes at least every 20 seconds. */
const FRESH_MS = 30_000
/** A clock that is behind what it once was has been set back, or never was set. */
const TRUSTED_BACK_MS = 60_000

const NONE: Standing = { face: 'none', since: '' }

/**
 * How far what is known may be shown: yesterday's numbers never, old ones with their time. While the clock is wrong nobody
 * can tell how old, so the day is said too.
 */
export function standingOf(known: Known<unknown> | null, now: number): Standing {
  if (!known) return NONE
  const { confirmedAt } = known
  const day = civilDate(confirmedAt)
  if (now < confirmedAt - TRUSTED_BACK_MS) return { face: 'old', since: `${monthDay(day)} ${clock(confirmedAt)}` }
  if (civilDate(now) !== day) return NONE
  return { face: now - confirmedAt > FRESH_MS ? 'old' : 'fresh', since: clock(confirmedAt) }
}
