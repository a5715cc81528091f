import { communityStaff } from '@xinglin/types/community-staff'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Crisis, crises } from './collections'
import { findEntry } from './entry'
import { boardName, nakedAuthor } from './moderated'

const PAGE = 20

/** What was said stays with the crisis, whatever its author deleted since. */
const viewOf = async (store: Store, crisis: Crisis, now: string) => {
  const { id: entryId, kind, quote, at, state, takenBy, outcome } = crisis
  const entry = (await findEntry(store, entryId))?.entry
  return {
    ...{ entryId, kind, quote, at, state, takenBy: takenBy?.name ?? null, outcome },
    boardName: await boardName(store, crisis.boardId),
    text: entry?.text ?? '',
    author: entry ? await nakedAuthor(store, entry, now) : { kind: 'gone' as const },
  }
}

export const listCrises = operation(communityStaff.listCrises, async ({ input, store, now }) => {
  const order = { field: 'rank' as const, direction: 'asc' as const }
  const found = await store.find(crises, {}, { order, limit: PAGE + 1, after: fromCursor(input.cursor) })
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ rank }) => rank })
  return { crises: await Promise.all(page.map((crisis) => viewOf(store, crisis, now))), nextCursor }
})
