import { notify } from '@xinglin/types/notify'
import { operation } from '../kernel/operation'
import { messages } from './collections'

/** Other people's messages stay as they are. */
export const markRead = operation(notify.markRead, async ({ input, caller, store, now }) => {
  const mine = { accountId: caller.accountId, readAt: null }
  await Promise.all(input.messageIds.map((id) => store.updateIf(messages, id, mine, { set: { readAt: now } })))
  return { done: true as const }
})
