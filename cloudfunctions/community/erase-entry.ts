import type { ReactionContext } from '../kernel/events'
import type { Store } from '../kernel/store'
import { type Comment, cases, comments, crises } from './collections'
import { removeEntry } from './delete-entry'
import { type FoundEntry, collectionOf, findEntry, writeEntry } from './entry'
import { eraseLikes } from './likes'
import { erasePictures } from './pictures'
import { syncSearch } from './search-index'

/** What erasing works with: of a job, or of whoever comes back before it was done. */
export type Erasing = Pick<ReactionContext, 'store' | 'vault' | 'files' | 'now'>

const GONE_NAME = '已注销'

export const allComments = async (store: Store, postId: string) => {
  const order = { field: 'createdAt' as const, direction: 'asc' as const }
  const found: Comment[] = []
  for (let after: { value: string; id: string } | undefined; ;) {
    const rows = await store.find(comments, { postId }, { order, limit: 1000, after })
    found.push(...rows)
    const last = rows.at(-1)
    if (rows.length < 1000 || !last) return found
    after = { value: last.createdAt, id: last.id }
  }
}

/** Words, pictures and likes of a deleted entry go; that it was there stays. */
export const clearEntry = async (found: FoundEntry, { store, vault, files }: Erasing): Promise<FoundEntry | null> => {
  const { kind, entry } = found
  if (kind === 'post') await syncSearch(store, vault, entry)
  await erasePictures(entry.pictures, files, store)
  await eraseLikes(store, entry.id)
  const bare = { text: '', pictures: [], remarks: [], likes: 0 }
  const ofPost = { title: '', steps: [], comments: 0, saves: 0, staffAnswers: 0, idea: null }
  return writeEntry(store, found, kind === 'post' ? { ...bare, ...ofPost } : bare)
}

/** Those who answered him no longer say whom. */
const forgetName = async (store: Store, { kind, entry }: FoundEntry) => {
  if (kind !== 'comment') return
  const answers = (await allComments(store, entry.postId)).filter(({ replyTo }) => replyTo?.commentId === entry.id)
  for (const { id } of answers)
    await store.updateIf(comments, id, {}, { set: { replyTo: { commentId: entry.id, name: GONE_NAME } } })
}

/** What moderators kept of his words; what they decided stays. */
const forgetWords = async (store: Store, entryId: string) => {
  await store.updateIf(cases, entryId, {}, { set: { appeal: null } })
  await store.updateIf(crises, entryId, {}, { set: { quote: '' } })
}

const nobody = { author: '', memberId: null, name: GONE_NAME, aliasKey: null, staff: null }

/** An entry of somebody who left: as if he had deleted it, and nothing says any more that it was he. May run again. */
export const eraseEntry = async (entryId: string, erasing: Erasing): Promise<void> => {
  const { store, now } = erasing
  await removeEntry(store, entryId, now)
  const found = await findEntry(store, entryId)
  if (!found) return
  await forgetName(store, found)
  await forgetWords(store, entryId)
  if (!(await clearEntry(found, erasing))) return eraseEntry(entryId, erasing)
  await store.updateIf(collectionOf(entryId), entryId, {}, { set: nobody })
}
