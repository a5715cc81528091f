import { reading } from '@xinglin/types/reading'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { articles } from './collections'
import { reachOf } from './reach'
import { viewOf } from './view'

const PAGE = 20

export const listWritten = operation(reading.listWritten, async ({ input, caller, store }) => {
  const whose = caller.role === 'operator' ? {} : { authorAccountId: caller.accountId }
  const order = { field: 'rank' as const, direction: 'desc' as const }
  const found = await store.find(articles, whose, { order, limit: PAGE + 1, after: fromCursor(input.cursor) })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ rank }) => rank })
  const rows = page.map(async (article) => {
    return { ...viewOf(article), state: article.state, reach: await reachOf(store, article.id) }
  })
  return { articles: await Promise.all(rows), nextCursor }
})
