import { talk } from '@xinglin/types/consult-talk'
import { operation } from '../kernel/operation'
import { messageView, pageBefore, threadFor } from './thread'

export const listMessages = operation(talk.listMessages, async ({ input, caller, store }) => {
  const consult = await threadFor(store, input.consultId, caller)
  const messages = await pageBefore(store, consult, Math.min(input.beforeSeq, consult.lastSeq + 1))
  return { messages: messages.map((message) => messageView(message, caller)) }
})
