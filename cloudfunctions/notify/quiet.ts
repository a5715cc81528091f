import { addDays, clockOf, dayOf, instantOf } from '../kernel/time'

const NIGHT_FROM = '22:00'
const NIGHT_TO = '07:00'

/** When a message that is not urgent may go out: now, or at seven when it is night in the hospital. */
export const afterNight = (at: string): string => {
  const clock = clockOf(at)
  if (clock >= NIGHT_FROM) return instantOf(addDays(dayOf(at), 1), NIGHT_TO)
  return clock < NIGHT_TO ? instantOf(dayOf(at), NIGHT_TO) : at
}
