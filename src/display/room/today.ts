import type { ShownClinic } from '@xinglin/types/displays'

export interface RoomToday {
  /** At once in this room: as a rule one. */
  current: ShownClinic[]
  /** What comes after it today, the first one first. */
  later: ShownClinic[]
}

const inState = (clinics: readonly ShownClinic[], ...states: ShownClinic['state'][]) =>
  clinics.filter(({ state }) => states.includes(state))

/**
 * Which clinic a door shows: the one that runs, also when it runs over into the next one's time; else the one that people
 * check in for; else the next of the day, be it stopped.
 */
export function roomToday(clinics: readonly ShownClinic[]): RoomToday {
  const running = inState(clinics, 'running')
  const current = running.length
    ? running
    : [...inState(clinics, 'open'), ...inState(clinics, 'stopped', 'coming')].slice(0, 1)
  const shown = new Set(current.map(({ sessionId }) => sessionId))
  const later = inState(clinics, 'open', 'coming', 'stopped').filter(({ sessionId }) => !shown.has(sessionId))
  return { current, later }
}
