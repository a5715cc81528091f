import type { VisitType } from '@xinglin/types/visit'
import type { Experience, Tally } from './collections'

/** How long a visit takes. Minutes. */
export interface Pace {
  mean: number
  sd: number
}

/** Before anything is known: a busy clinic's first visit, and a return. */
const PRIOR: Record<VisitType, Pace> = { first: { mean: 9, sd: 5 }, return: { mean: 6, sd: 4 } }
/** How many visits the prior weighs. */
const PRIOR_WEIGHT = 4
/** Each older visit counts this much of the one after it: about the last thirty decide. */
const FADING = 0.967
/** Doctors differ at least by this share of the mean, and by this while few are known. */
const LEAST_DIFFERENCE = 0.15
const USUAL_DIFFERENCE = 0.25

/** One more visit. Welford's update, with older visits fading. */
export const tallied = ({ n, mean, spread, ...whose }: Tally, minutes: number): Tally => {
  const count = n * FADING + 1
  const off = minutes - mean
  const next = mean + off / count
  return { ...whose, n: count, mean: next, spread: spread * FADING + off * (minutes - next) }
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)

/** The department's mean and how much visits of one doctor vary (variance), drawn to the prior while there are few. */
const departmentPace = (tallies: readonly Tally[], prior: Pace) => {
  const n = sum(tallies.map((each) => each.n))
  const mean = (sum(tallies.map((each) => each.n * each.mean)) + PRIOR_WEIGHT * prior.mean) / (n + PRIOR_WEIGHT)
  const within = (sum(tallies.map(({ spread }) => spread)) + PRIOR_WEIGHT * prior.sd ** 2) / (n + PRIOR_WEIGHT)
  return { n, mean, within }
}

/** How much doctors differ (variance of their true means), by moments: what their means vary beyond chance. */
const difference = (tallies: readonly Tally[], { mean, within }: { mean: number; within: number }) => {
  if (tallies.length < 3) return (USUAL_DIFFERENCE * mean) ** 2
  const observed = sum(tallies.map((each) => (each.mean - mean) ** 2)) / (tallies.length - 1)
  const chance = sum(tallies.map(({ n }) => within / n)) / tallies.length
  return Math.max(observed - chance, (LEAST_DIFFERENCE * mean) ** 2)
}

/**
 * Empirical Bayes: a doctor's own mean counts by how many visits are known of him, and the department's for the rest; the
 * spread includes what is not known of his mean.
 */
export const paceOf = ({ tallies }: Pick<Experience, 'tallies'>, doctorId: string, visitType: VisitType): Pace => {
  const alike = tallies.filter((each) => each.visitType === visitType && each.n > 0)
  const department = departmentPace(alike, PRIOR[visitType])
  const between = difference(alike, department)
  const own = alike.find((each) => each.doctorId === doctorId)
  const weight = own ? own.n / (own.n + department.within / between) : 0
  const mean = weight * (own?.mean ?? 0) + (1 - weight) * department.mean
  return { mean, sd: Math.sqrt(department.within + between * (1 - weight)) }
}
