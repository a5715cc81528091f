import { gathering } from '@xinglin/types/gathering'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'
import { viewOf } from './view'

const PAGE = 20

export const listGatherings = operation(gathering.listGatherings, async ({ input, caller, store }) => {
  const { when, boardId, cursor } = input
  const here = boardId ? { boardId } : {}
  const [field, direction] = when === 'coming' ? (['openUntil', 'asc'] as const) : (['endedAt', 'desc'] as const)
  const options = { order: { field, direction }, limit: PAGE + 1, after: fromCursor(cursor) }
  const found = await store.find(gatherings, { ...here, [field]: { $gt: '' } }, options)
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: (each) => each[field] ?? '' })
  return { gatherings: page.map((each) => viewOf(each, caller)), nextCursor }
})
