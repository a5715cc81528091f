/** A clock that is off by less than this is right. */
const TOLERATED_MS = 5_000

let aheadMs = 0

/**
 * Learns from an answer how far the server's clock is ahead of the phone's.
 * @param date the answer's `Date` header, in whole seconds.
 */
export function hearTime(date: string | undefined, heardAt = Date.now()): void {
  const said = Date.parse(date ?? '')
  if (Number.isNaN(said)) return
  const ahead = said + 500 - heardAt
  aheadMs = Math.abs(ahead) > TOLERATED_MS ? ahead : 0
}

/** The hospital's time, ms since the epoch: a phone that is minutes off must not miss a deadline. */
export const serverNow = (): number => Date.now() + aheadMs
