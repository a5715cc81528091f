import type { Pace } from './pace'

/** Somebody who is booked before the patient and has not come yet. Minutes from now; may be negative. */
export interface Coming extends Pace {
  /** When such people usually come. */
  dueIn: number
  /** After that he is late, and comes behind. */
  lateIn: number
}

export interface Line {
  /** Minutes until the clinic begins; 0 when it has. */
  opensIn: number
  /** The visit that runs, and for how long it has. */
  running: (Pace & { elapsed: number }) | null
  /** Those who are here and before the patient. */
  here: readonly Pace[]
  coming: readonly Coming[]
  /** How many of those who are booked come at all, and how their times scatter. */
  showing: { chance: number; spread: number }
  /** What experience says of this department's waits; 1 when there is none. */
  bias: number
  low: number
  high: number
}

export interface Wait {
  fromMinutes: number
  toMinutes: number
  /** The middle: as many waits are longer as are shorter. Not rounded. */
  likelyMinutes: number
}

const STEP = 5
/** One wait in ten is beyond each end: the normal distribution's 90 % quantile. */
const TENTH = 1.2816
/** What nobody can know: a question at the door, a telephone call. Minutes squared. */
const TRIFLE = 2

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/** The normal distribution's upper tail; Abramowitz and Stegun 26.2.17, good to 7.5e-8. */
const tail = (z: number): number => {
  if (z < 0) return 1 - tail(-z)
  const t = 1 / (1 + 0.2316419 * z)
  const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return density(z) * sum
}

/** Mean and spread of the logarithm, for times that are never negative and sometimes long (lognormal). */
const logOf = (mean: number, variance: number) => {
  const sigma = Math.sqrt(Math.log(1 + variance / (mean * mean)))
  return { mu: Math.log(mean) - (sigma * sigma) / 2, sigma }
}

/** What is left of a visit that has run for some time; long ones tend to go on. */
export const remaining = ({ mean, sd, elapsed }: Pace & { elapsed: number }): Pace => {
  if (elapsed <= 0) return { mean, sd }
  const { mu, sigma } = logOf(mean, sd * sd)
  const z = (Math.log(elapsed) - mu) / sigma
  const goesOn = Math.max(tail(z), 1e-6)
  const left = (mean * tail(z - sigma)) / goesOn - elapsed
  const bounded = Math.min(Math.max(left, 0.5), 3 * mean)
  return { mean: bounded, sd: Math.min(sd, bounded) }
}

/** How likely somebody who is not here yet comes within these minutes, and in time to be before the patient. */
const comesWithin = (minutes: number, { dueIn, lateIn }: Coming, { chance, spread }: Line['showing']) => {
  const share = (at: number) => 1 - tail((at - dueIn) / spread)
  const come = share(Math.min(minutes, lateIn)) - share(0)
  return Math.max(0, (chance * come) / (1 - chance * share(0)))
}

const ROUNDS = 6

/**
 * The mean and the variance of the wait. Who is here and before the patient is seen first; who is still to come, as likely
 * as he comes before the patient's turn, which in turn is the later the more come.
 */
const turnOf = ({ opensIn, running, here, coming, showing }: Line) => {
  const rest = running ? remaining(running) : { mean: 0, sd: 0 }
  const certain = here.reduce((sum, each) => sum + each.mean, Math.max(rest.mean, opensIn))
  let mean = certain
  for (let round = 0; round < ROUNDS; round += 1) {
    const turn = mean
    mean = coming.reduce((sum, each) => sum + comesWithin(turn, each, showing) * each.mean, certain)
  }
  const known = here.reduce((sum, { sd }) => sum + sd ** 2, rest.sd ** 2 + TRIFLE)
  const variance = coming.reduce((sum, each) => {
    const chance = comesWithin(mean, each, showing)
    return sum + chance * each.sd ** 2 + chance * (1 - chance) * each.mean ** 2
  }, known)
  return { mean, variance }
}

const rounded = (minutes: number) => Math.round(minutes / STEP) * STEP

/** The range in which eight of ten waits end, in steps of five minutes and never narrower than one step. */
export const expectedWait = (line: Line): Wait => {
  const turn = turnOf(line)
  const mean = Math.max(turn.mean * line.bias, 0.5)
  const { mu, sigma } = logOf(mean, turn.variance)
  const fromMinutes = Math.max(0, rounded(Math.exp(mu - TENTH * sigma * line.low)))
  const toMinutes = Math.max(fromMinutes + STEP, rounded(Math.exp(mu + TENTH * sigma * line.high)))
  return { fromMinutes, toMinutes, likelyMinutes: Math.round(Math.exp(mu) * 10) / 10 }
}
