import type { ReactionContext } from '../kernel/events'
import { flagBoardMinute } from './board-count'
import { checkEntry, needsCheck } from './check-entry'
import { removeEntry } from './delete-entry'
import { type FoundEntry, writeEntry } from './entry'
import { allComments, clearEntry } from './erase-entry'
import { recount, tellPost } from './recount'
import { syncSearch } from './search-index'

/** Search, the board's numbers, and for a comment its post, learn how it stands now. */
const tellOthers = async (found: FoundEntry, context: ReactionContext) => {
  const { store, vault, now } = context
  const { kind, entry } = found
  if (kind === 'comment') await tellPost(entry, context)
  else {
    await syncSearch(store, vault, entry)
    if (entry.shownAt) await flagBoardMinute(store, entry.boardId, entry.shownAt, now)
  }
  await writeEntry(store, found, { reindex: false, dueAt: now })
}

/** A post takes all that was said in it with it. */
const clear = async (found: FoundEntry, context: ReactionContext) => {
  const { store, now } = context
  if (found.kind === 'post') {
    for (const { id, state } of await allComments(store, found.entry.id))
      if (state !== 'deleted') await removeEntry(store, id, now)
  }
  const cleared = await clearEntry(found, context)
  if (cleared) await writeEntry(store, cleared, { dueAt: null, recount: false })
}

/**
 * The next thing that is to be done for an entry; each leaves behind when the one after it is due. What is due for no other reason was cut
 * off while it was counted.
 */
export const tend = async (found: FoundEntry, context: ReactionContext): Promise<unknown> => {
  const { entry } = found
  if (entry.reindex) return tellOthers(found, context)
  if (entry.state === 'deleted') return clear(found, context)
  if (entry.recount || !needsCheck(found)) return recount(found, context, needsCheck(found) ? context.now : null)
  return checkEntry(found, context)
}
