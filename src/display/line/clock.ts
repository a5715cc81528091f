/** Time as a screen tells it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now: () => number
  /** Sets it by an answer's `Date` header. */
  set: (date: string | null) => void
}

/**
 * The server's time from its last answer on, counted by a watch that nobody sets: boxes behind screens often start in 1970
 * or are put right at noon, also while no answer comes (`server-time.ts`, for phones, goes on by the phone's). Before the first
 * answer, and without the header, it is the box's own.
 */
export function createClock(wall: () => number, watch: () => number): Clock {
  let ahead: number | null = null
  return {
    now: () => (ahead === null ? wall() : watch() + ahead),
    set: (date) => {
      const told = Date.parse(date ?? '')
      if (!Number.isNaN(told)) ahead = told - watch()
    },
  }
}
