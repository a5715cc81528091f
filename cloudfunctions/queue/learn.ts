import type { Store } from '../kernel/store'
import { type Experience, experiences, queues } from './collections'
import { learned, newExperience } from './experience'
import { findTicket } from './ticket'

/** Changes a department's experience in one conditional write. */
export const changeExperience = async (
  store: Store,
  departmentId: string,
  change: (experience: Experience) => Experience,
): Promise<void> => {
  const known = await store.get(experiences, departmentId)
  if (!known) {
    if (await store.insert(experiences, change(newExperience(departmentId)))) return
    return changeExperience(store, departmentId, change)
  }
  const next = change(known)
  if (next === known) return
  const { tallies, counted, bias, low, high, recent, early, earlySpread, booked, missed } = next
  const set = { tallies, counted, bias, low, high, recent, early, earlySpread, booked, missed }
  if (!(await store.updateIf(experiences, departmentId, { version: known.version }, { set })))
    return changeExperience(store, departmentId, change)
}

/** What a finished visit teaches, once. */
export const learnFrom = async (store: Store, sessionId: string, appointmentId: string) => {
  const queue = await store.get(queues, sessionId)
  const ticket = queue && findTicket(queue, appointmentId)
  if (!ticket) return
  await changeExperience(store, queue.departmentId, (experience) => learned(experience, queue, ticket))
}
