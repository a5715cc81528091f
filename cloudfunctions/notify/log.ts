import type { Delivery as Logged } from '@xinglin/types/notify'
import type { Delivery } from './collections'
import { templates } from './templates'

/** Nothing went out, and it would still help to know. */
export const canBeCalled = ({ state, expiresAt, kind }: Delivery, now: string) =>
  state === 'unsent' && now < expiresAt && templates[kind] !== undefined

/** What was said stays where it is: the log tells that, when and by which way. */
export const logged = (delivery: Delivery, now: string): Logged => {
  const { id, accountId, kind, state, attempts, createdAt, dueAt } = delivery
  const title = templates[kind]?.title ?? kind
  return { id, accountId, kind, title, state, attempts, createdAt, dueAt, canBeCalled: canBeCalled(delivery, now) }
}
