import { reading } from '@xinglin/types/reading'
import { operation } from '../kernel/operation'
import { articles } from './collections'
import { rankOf } from './rank'
import { ownedBy } from './seen'
import { openWeekly } from './weekly'

export const publish = operation(reading.publish, async ({ input, caller, store, now }) => {
  const { id, publishedAt } = await ownedBy(store, input.articleId, caller)
  const first = publishedAt ?? now
  const shown = { state: 'published' as const, shownAt: first, publishedAt: first }
  const rank = rankOf('published', now)
  await store.updateIf(articles, id, {}, { set: { ...shown, reviewedAt: now, rank } })
  await openWeekly(store, now)
  return { done: true as const }
})
