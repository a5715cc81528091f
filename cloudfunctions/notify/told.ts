import type { Store } from '../kernel/store'
import { callTasks, deliveries, messages } from './collections'

/** Which of these letters are known to have reached somebody: read in the app, taken by a channel, or told on the phone. */
export const reachedBy = async (store: Store, letterIds: readonly string[]): Promise<Set<string>> => {
  const [read, sent, called] = await Promise.all([
    store.getMany(messages, letterIds),
    store.getMany(deliveries, letterIds),
    store.getMany(callTasks, letterIds),
  ])
  const delivered = sent.filter(({ attempts }) =>
    attempts.some(({ channel, end }) => channel !== 'call' && end === 'delivered'),
  )
  return new Set([
    ...read.filter(({ readAt }) => readAt !== null).map(({ id }) => id),
    ...delivered.map(({ id }) => id),
    ...called.filter(({ outcome }) => outcome === 'reached').map(({ id }) => id),
  ])
}

/** Nobody has to be called about it any more; a call that somebody has taken goes on. */
export const dropCall = (store: Store, letterId: string, now: string) =>
  store.updateIf(callTasks, letterId, { state: 'open' }, { set: { state: 'done', doneAt: now } })
