import { talk } from '@xinglin/types/consult-talk'
import { operation } from '../kernel/operation'
import { readOn } from './reads'
import { threadFor } from './thread'
import { sideOf } from './view'

export const markRead = operation(talk.markRead, async ({ input, caller, store }) => {
  const consult = await threadFor(store, input.consultId, caller)
  await readOn(store, consult, { side: sideOf(caller), accountId: caller.accountId, upTo: input.upTo })
  return { done: true as const }
})
