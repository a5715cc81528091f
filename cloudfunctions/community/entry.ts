import type { Collection, Store, Stored } from '../kernel/store'
import { type Comment, type Entry, type Post, comments, posts } from './collections'

/** A post or a comment, as it stands. */
export type FoundEntry = { kind: 'post'; entry: Stored<Post> } | { kind: 'comment'; entry: Stored<Comment> }

/** By its id alone, whatever its state: ids begin with `post-` or `comment-`. */
export const findEntry = async (store: Store, entryId: string): Promise<FoundEntry | null> => {
  if (entryId.startsWith('post-')) {
    const entry = await store.get(posts, entryId)
    return entry && { kind: 'post', entry }
  }
  const entry = entryId.startsWith('comment-') ? await store.get(comments, entryId) : null
  return entry && { kind: 'comment', entry }
}

/** Several at once, by id. */
export const findEntries = async (store: Store, entryIds: readonly string[]): Promise<Map<string, FoundEntry>> => {
  const [ofPosts, ofComments] = await Promise.all([
    store.getMany(
      posts,
      entryIds.filter((id) => id.startsWith('post-')),
    ),
    store.getMany(
      comments,
      entryIds.filter((id) => id.startsWith('comment-')),
    ),
  ])
  return new Map<string, FoundEntry>([
    ...ofPosts.map((entry): [string, FoundEntry] => [entry.id, { kind: 'post', entry }]),
    ...ofComments.map((entry): [string, FoundEntry] => [entry.id, { kind: 'comment', entry }]),
  ])
}

/** One conditional write on the entry; null when it changed since it was found. */
export const writeEntry = async (
  store: Store,
  { kind, entry }: FoundEntry,
  set: Partial<Omit<Post, 'id'>> | Partial<Omit<Comment, 'id'>>,
): Promise<FoundEntry | null> => {
  const condition = { version: entry.version }
  if (kind === 'post') {
    const written = await store.updateIf(posts, entry.id, condition, { set: set as Partial<Omit<Post, 'id'>> })
    return written && { kind, entry: written }
  }
  const written = await store.updateIf(comments, entry.id, condition, { set: set as Partial<Omit<Comment, 'id'>> })
  return written && { kind, entry: written }
}

/** The collection an entry lies in, for writes of what both kinds have. */
export const collectionOf = (entryId: string) =>
  (entryId.startsWith('post-') ? posts : comments) as unknown as Collection<Entry>
