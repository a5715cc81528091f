import { type Session, findSession } from '../booking/public'
import { type Pulse, topicOf } from '../kernel/pulse'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { emptyQueue } from './apply'
import { type Experience, type Queue, experiences, queues } from './collections'
import { newExperience } from './experience'

/** Where looks at a queue come from: many look at the same, so that it is read once until it is written again. */
export interface Looking {
  store: Store
  services: { pulse: Pulse }
}

export const queueTopic = (sessionId: string) => topicOf(queues, sessionId)

const known = ({ store, services }: Looking, sessionId: string) =>
  services.pulse.remember(queueTopic(sessionId), () => store.get(queues, sessionId))

const queueOf = async (found: Queue | null, store: Store, sessionId: string): Promise<Queue> => {
  if (found) return found
  const session = await findSession(store, sessionId)
  if (!session) throw new Refusal('NOT_FOUND')
  return emptyQueue(session)
}

/** The session's queue as it stands; empty before anybody checked in. */
export const readQueue = async (store: Store, sessionId: string): Promise<Queue> =>
  queueOf(await store.get(queues, sessionId), store, sessionId)

/** The same for those who only look. */
export const lookAtQueue = async (looking: Looking, sessionId: string): Promise<Queue> =>
  queueOf(await known(looking, sessionId), looking.store, sessionId)

/** The queues of these sessions, in their order. */
export const lookAtQueues = (looking: Looking, sessions: readonly Session[]): Promise<Queue[]> =>
  Promise.all(sessions.map(async (session) => (await known(looking, session.id)) ?? emptyQueue(session)))

export const readExperience = async (store: Store, departmentId: string): Promise<Experience> =>
  (await store.get(experiences, departmentId)) ?? newExperience(departmentId)

export const lookAtExperience = async ({ store, services }: Looking, departmentId: string): Promise<Experience> =>
  services.pulse.remember(topicOf(experiences, departmentId), () => readExperience(store, departmentId))
