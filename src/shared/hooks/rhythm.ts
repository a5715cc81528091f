/** How one query is being followed. */
export interface Rhythm {
  /** Whether the host keeps a caller waiting until something changes; believed until it shows that it does not. */
  waits: boolean
  /** Answers in a row that brought nothing new. */
  quiet: number
  /** Calls in a row that failed. */
  failures: number
  /** How long to leave off before asking again. Milliseconds. */
  pauseMs: number
}

/** Between two answers of a host that waits: what changes in quick succession comes together. */
const BREATH_MS = 200
const MOST_FAILING_MS = 60_000
/** Each answer without news makes the next pause by so much longer, up to three times. */
const STEP = 0.5
const MOST = 3

export const START: Rhythm = { waits: true, quiet: 0, failures: 0, pauseMs: BREATH_MS }

const pauseOf = ({ waits, quiet, failures }: Omit<Rhythm, 'pauseMs'>, everyMs: number, chance: number) => {
  if (failures) return Math.min(everyMs * 2 ** failures, MOST_FAILING_MS) * (0.5 + chance)
  if (waits) return BREATH_MS * (1 + chance)
  return everyMs * Math.min(1 + STEP * quiet, MOST) * (0.9 + 0.2 * chance)
}

const paused = (next: Omit<Rhythm, 'pauseMs'>, everyMs: number, chance: number): Rhythm => ({
  ...next,
  pauseMs: Math.round(pauseOf(next, everyMs, chance)),
})

interface Heard {
  changed: boolean
  /** The seconds that were offered to wait. */
  wait: number
  tookMs: number
}

/** Nothing new, and much sooner than it could have waited: this host does not wait. */
const waitsAfter = (before: boolean, { changed, wait, tookMs }: Heard) =>
  changed || wait === 0 ? before : tookMs >= (wait * 1_000) / 2

/** @param chance from 0 to 1: spreads callers who began together. */
export const afterAnswer = (before: Rhythm, heard: Heard, everyMs: number, chance = Math.random()): Rhythm => {
  const quiet = heard.changed ? 0 : before.quiet + 1
  return paused({ waits: waitsAfter(before.waits, heard), quiet, failures: 0 }, everyMs, chance)
}

export const afterFailure = (before: Rhythm, everyMs: number, chance = Math.random()): Rhythm =>
  paused({ ...before, failures: before.failures + 1 }, everyMs, chance)
