import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { dropCall, reachedBy, withdraw } from '../notify/public'
import { toldAccounts } from './appointment'
import type { Appointment } from './collections'
import { appointmentStopped } from './events'

type Told = Pick<Appointment, 'id' | 'patientAccountId' | 'bookedBy'>

/** The letters that tell of a stopped visit: one to the patient's account, one to the relative who booked. */
export const stopLetterIds = (visit: Told) => {
  const { id: eventId } = appointmentStopped.of(visit.id, '', { appointmentId: visit.id })
  return toldAccounts(visit).map((accountId) => digest(eventId, accountId))
}

/** It is settled: what has not gone out yet stays, and nobody has to be called. Safe to repeat. */
export const endTelling = async (store: Store, visit: Told, now: string) => {
  for (const id of stopLetterIds(visit)) {
    await withdraw(store, id)
    await dropCall(store, id, now)
  }
}

/** Which of these visits somebody knows to be stopped. */
export const toldOf = async (store: Store, visits: readonly Told[]): Promise<Set<string>> => {
  const letters = visits.map((visit) => ({ id: visit.id, letterIds: stopLetterIds(visit) }))
  const reached = await reachedBy(
    store,
    letters.flatMap(({ letterIds }) => letterIds),
  )
  return new Set(letters.filter(({ letterIds }) => letterIds.some((id) => reached.has(id))).map(({ id }) => id))
}
