import type { ListedVisit } from '@xinglin/types/clinics'

export interface Tally {
  all: number
  waiting: number
  fulfilled: number
  missed: number
}

const howMany = (visits: readonly ListedVisit[], ...statuses: ListedVisit['status'][]) =>
  visits.filter(({ status }) => statuses.includes(status)).length

/** How far the day has come. */
export const tallyOf = (visits: readonly ListedVisit[]): Tally => ({
  all: visits.length,
  waiting: howMany(visits, 'booked', 'pending'),
  fulfilled: howMany(visits, 'fulfilled'),
  missed: howMany(visits, 'noshow'),
})

export interface Quarter {
  startsAt: string
  visits: ListedVisit[]
}

/** The day by quarters of an hour, earliest first; quarters without anyone are left out. */
export function quartersOf(visits: readonly ListedVisit[]): Quarter[] {
  const quarters = new Map<string, ListedVisit[]>()
  for (const visit of visits) quarters.set(visit.startsAt, [...(quarters.get(visit.startsAt) ?? []), visit])
  return [...quarters]
    .map(([startsAt, each]) => ({ startsAt, visits: each }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

/** True from the start of the quarter on: only then can attendance be recorded. */
export const hasStarted = (startsAt: string, now: number): boolean => Date.parse(startsAt) <= now

/** Where "now" stands among the quarters: before the first that is still to come; -1 when it is not this day. */
export function nowIndex(quarters: readonly Quarter[], now: number, isToday: boolean): number {
  if (!isToday) return -1
  const next = quarters.findIndex(({ startsAt }) => !hasStarted(startsAt, now))
  return next < 0 ? quarters.length : next
}
