import type { Author } from '@xinglin/types/community'
import { communityStaff } from '@xinglin/types/community-staff'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Store, Stored } from '../kernel/store'
import { type Measure, measures } from './collections'
import { findEntry } from './entry'
import { isStanding } from './measures'
import { nakedAuthor } from './moderated'

const PAGE = 20

/** Under the name of the entry it was for; with the entry gone, so is the name. */
const viewOf = async (store: Store, measure: Measure, now: string) => {
  const { id: measureId, until, reason, at, appeal } = measure
  const found = await findEntry(store, measure.entryId)
  const author: Author = found ? await nakedAuthor(store, found.entry, now) : { kind: 'gone' }
  const open = appeal && !appeal.decided ? { words: appeal.words, at: appeal.at } : null
  return { measureId, author, until, reason, at, appeal: open }
}

/** Fills a page from those that still hold. */
const standing = async (store: Store, cursor: string | undefined, now: string) => {
  const rows: Stored<Measure>[] = []
  for (let after = fromCursor(cursor); ;) {
    const order = { field: 'standing' as const, direction: 'desc' as const }
    const found = await store.find(measures, { standing: { $ne: null } }, { order, limit: 50, after })
    rows.push(...found.filter((measure) => isStanding(measure, now)))
    const last = found.length === 50 ? found.at(-1) : undefined
    if (!last || rows.length > PAGE) return pageOf(rows, { size: PAGE, by: ({ at }) => at })
    after = { value: last.at, id: last.id }
  }
}

export const listMeasures = operation(communityStaff.listMeasures, async ({ input, store, now }) => {
  const { page, nextCursor } = await standing(store, input.cursor, now)
  return { measures: await Promise.all(page.map((measure) => viewOf(store, measure, now))), nextCursor }
})
