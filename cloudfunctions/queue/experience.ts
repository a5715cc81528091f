import type { Experience, Queue, Ticket } from './collections'
import { toMs } from '../kernel/time'
import { tallied } from './pace'

const COUNTED_KEPT = 300
const RECENT_KEPT = 50
/** How fast the ends of the range follow what happens: after a hundred waits they have found their place. */
const STEP = 0.05
const BIAS_STEP = 0.02
const EARLY_STEP = 0.01
/** Minutes that a visit can take, and a wait: more is a tap that was forgotten, less a clock that was set. */
const VISIT = { least: 0.5, most: 120 }
const WAIT = { least: 0, most: 8 * 60 }
const SCALE = { least: 0.2, most: 4 }
const BIAS = { least: 0.6, most: 1.8 }

export const newExperience = (departmentId: string): Experience => ({
  ...{
    id: departmentId,
    tallies: [],
    counted: [],
    bias: 1,
    low: 1,
    high: 1,
    recent: [],
    early: 15,
    earlySpread: 15,
    booked: 0,
    missed: 0,
  },
})

const isWithin = (value: number, { least, most }: { least: number; most: number }) => value >= least && value <= most

const within = (value: number, { least, most }: { least: number; most: number }) =>
  Math.min(most, Math.max(least, value))

/** Nine in ten waits have to be on the right side of each end: outside it moves out, inside it moves in a ninth of that. */
const moved = (scale: number, beyond: boolean) => within(scale * Math.exp(STEP * ((beyond ? 1 : 0) - 0.1)), SCALE)

/** What he was told against what came. */
const withWait = (experience: Experience, { promised }: Ticket, waited: number): Experience => {
  if (!promised) return experience
  const { fromMinutes, toMinutes, likelyMinutes } = promised
  const off = waited - likelyMinutes
  const inside = waited >= fromMinutes && waited <= toMinutes
  const share = Math.max(-1, Math.min(1, off / (likelyMinutes + 10)))
  return {
    ...experience,
    low: moved(experience.low, waited < fromMinutes),
    high: moved(experience.high, waited > toMinutes),
    bias: within(experience.bias * (1 + BIAS_STEP * share), BIAS),
    recent: [...experience.recent, { errorMinutes: Math.abs(off), inside }].slice(-RECENT_KEPT),
  }
}

const withVisit = (experience: Experience, doctorId: string, { visitType, minutes }: Ticket): Experience => {
  if (minutes === null || !isWithin(minutes, VISIT)) return experience
  const mine = experience.tallies.find((each) => each.doctorId === doctorId && each.visitType === visitType)
  const tally = tallied(mine ?? { doctorId, visitType, n: 0, mean: 0, spread: 0 }, minutes)
  return { ...experience, tallies: [...experience.tallies.filter((each) => each !== mine), tally] }
}

/** Waits that he broke himself, or that were broken off, teach nothing. */
const waitedFor = ({ presentFrom, checkedInAt, calledAt }: Ticket) =>
  calledAt && presentFrom === checkedInAt ? (toMs(calledAt) - toMs(checkedInAt)) / 60_000 : null

/** When he came, against his quarter. */
const withArrival = (experience: Experience, { startsAt, checkedInAt }: Ticket): Experience => {
  const off = (toMs(startsAt) - toMs(checkedInAt)) / 60_000 - experience.early
  const variance = experience.earlySpread ** 2 * (1 - EARLY_STEP) + EARLY_STEP * off ** 2
  return { ...experience, early: experience.early + EARLY_STEP * off, earlySpread: Math.max(3, Math.sqrt(variance)) }
}

/** One finished visit, counted once. */
export const learned = (experience: Experience, { doctorId }: Pick<Queue, 'doctorId'>, ticket: Ticket): Experience => {
  if (experience.counted.includes(ticket.appointmentId)) return experience
  const waited = waitedFor(ticket)
  const known = withArrival(experience, ticket)
  const next = waited === null || !isWithin(waited, WAIT) ? known : withWait(known, ticket, waited)
  const counted = [...next.counted, ticket.appointmentId].slice(-COUNTED_KEPT)
  return { ...withVisit(next, doctorId, ticket), counted }
}

/** As patients see it; null before anything can be said. */
export const accuracyOf = ({ recent }: Pick<Experience, 'recent'>) => {
  const waits = recent.length
  if (waits < 5) return null
  const error = recent.reduce((sum, { errorMinutes }) => sum + errorMinutes, 0) / waits
  const inside = recent.filter((each) => each.inside).length
  return { waits, errorMinutes: Math.round(error), insidePercent: Math.round((100 * inside) / waits) }
}
