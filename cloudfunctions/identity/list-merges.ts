import { merge as contract } from '@xinglin/types/merge'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { merges } from './collections'
import { mergeViews } from './merge-view'

const PAGE = 20

export const listMerges = operation(contract.listMerges, async ({ input, store }) => {
  const order = { field: 'mergedAt' as const, direction: 'desc' as const }
  const options = { order, limit: PAGE + 1, after: fromCursor(input.cursor) }
  const found = await store.find(merges, {}, options)
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ mergedAt }) => mergedAt })
  return { merges: await mergeViews(store, page), nextCursor }
})
