import { community } from '@xinglin/types/community'
import { operation } from '../kernel/operation'
import { members } from './collections'
import { memberFor } from './member'

export const setArticles = operation(community.setArticles, async (call) => {
  const { id } = await memberFor(call)
  await call.store.updateIf(members, id, {}, { set: { articles: call.input.on } })
  return { done: true as const }
})
