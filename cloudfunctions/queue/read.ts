import { findSession } from '../booking/public'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { emptyQueue } from './apply'
import { type Experience, type Queue, experiences, queues } from './collections'
import { newExperience } from './experience'

/** The session's queue as it stands; empty before anybody checked in. */
export const readQueue = async (store: Store, sessionId: string): Promise<Queue> => {
  const known = await store.get(queues, sessionId)
  if (known) return known
  const session = await findSession(store, sessionId)
  if (!session) throw new Refusal('NOT_FOUND')
  return emptyQueue(session)
}

export const readExperience = async (store: Store, departmentId: string): Promise<Experience> =>
  (await store.get(experiences, departmentId)) ?? newExperience(departmentId)
