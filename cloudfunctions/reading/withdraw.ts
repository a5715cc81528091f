import { reading } from '@xinglin/types/reading'
import { operation } from '../kernel/operation'
import { articles } from './collections'
import { rankOf } from './rank'
import { ownedBy } from './seen'

export const withdraw = operation(reading.withdraw, async ({ input, caller, store, now }) => {
  const { id } = await ownedBy(store, input.articleId, caller)
  const set = { state: 'withdrawn' as const, shownAt: null, rank: rankOf('withdrawn', now) }
  await store.updateIf(articles, id, { state: 'published' }, { set })
  return { done: true as const }
})
