import { collection } from '../kernel/store'

/** How many posts were shown on one day of a board: a board's number is their sum. The id is `<boardId>:<day>`. */
export interface BoardDay {
  id: string
  boardId: string
  day: string
  /** Of all its minutes. */
  posts: number
  /** How many in each minute (`09:15`) that has any, each counted anew by itself. */
  minutes: Record<string, number>
  /** Minutes that are to be counted. */
  stale: string[]
  dueAt: string | null
}
export const boardDays = collection<BoardDay>('boardDays', {
  indexes: [{ fields: ['boardId'] }, { fields: ['dueAt'], sparse: true }],
})

/**
 * Which entries an account wrote. `owner` is a keyed hash of the account, the entry is sealed and only the day is known, so that
 * nobody finds an author here.
 */
export interface Authorship {
  id: string
  owner: string
  day: string
  entry: { kind: 'post' | 'comment'; id: string }
}
export const authorships = collection<Authorship>('communityAuthorships', {
  indexes: [{ fields: ['owner', 'day'] }],
  sealed: ['entry'],
})

/** One of sixteen parts of those who like an entry, `<entryId>:<part>`: a crowd waits for no single document, and nobody counts twice. */
export interface Likes {
  id: string
  memberIds: string[]
}
export const likes = collection<Likes>('communityLikes')
