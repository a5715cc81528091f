import type { StaffSession } from '@xinglin/types/clinics'

export interface DayTotals {
  clinics: number
  taken: number
  capacity: number
  standbys: number
}

/** The server lists at most so many clinics of one day. */
export const MOST_LISTED = 200

const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0)

export const takenIn = ({ slots }: StaffSession): number => sum(slots, ({ taken }) => taken)
export const capacityOf = ({ slots }: StaffSession): number => sum(slots, ({ capacity }) => capacity)

/** How one day's clinics stand, over all departments. */
export const sumsOf = (sessions: readonly StaffSession[]): DayTotals => ({
  clinics: sessions.length,
  taken: sum(sessions, takenIn),
  capacity: sum(sessions, capacityOf),
  standbys: sum(sessions, ({ standbys }) => standbys),
})

const SHOWN = 6

/** Clinics where people wait for a place, the most first: here more places help. */
export const waitedFor = (sessions: readonly StaffSession[]): StaffSession[] =>
  sessions
    .filter(({ standbys }) => standbys > 0)
    .sort((a, b) => b.standbys - a.standbys)
    .slice(0, SHOWN)
