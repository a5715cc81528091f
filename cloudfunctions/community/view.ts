import type { Author, Comment as CommentView, Post as PostView } from '@xinglin/types/community'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { authorsOf } from './author'
import { type Comment, type Entry, type Post, type PostMark, boards, postMarks } from './collections'
import { likedBy } from './likes'
import { type Asker, memberIdOf } from './member'

export { authorOf, authorsOf } from './author'

const EDIT_MINUTES = 15
/** Whoever was asked to change it has a month. */
const CHANGE_MINUTES = 30 * 24 * 60

/** Until when its author may change it; null when he may not, whatever the time. */
export const editableUntil = ({ state, createdAt }: Pick<Entry, 'state' | 'createdAt'>): string | null => {
  if (state === 'hidden' || state === 'deleted') return null
  return addMinutes(createdAt, state === 'change' ? CHANGE_MINUTES : EDIT_MINUTES)
}

const mayAppeal = ({ state, appealed }: Entry) => !appealed && ['hidden', 'refused', 'change'].includes(state)

interface Reading {
  asker: Asker
  authorFor: (entry: Entry) => Author
  liked: ReadonlySet<string>
}

/** What only its author sees. */
const forAuthor = (entry: Entry, mine: boolean) => ({
  mine,
  remarks: mine ? entry.remarks : [],
  mayAppeal: mine && mayAppeal(entry),
  editableUntil: mine ? editableUntil(entry) : null,
})

const entryView = (entry: Entry, { asker, authorFor, liked }: Reading) => {
  const { id, text, state, createdAt, editedAt, likes } = entry
  const pictures = entry.pictures.map(({ id: pictureId, width, height }) => ({ id: pictureId, width, height }))
  return {
    ...{ id, author: authorFor(entry), text, pictures, state, createdAt, editedAt, likes, liked: liked.has(id) },
    ...forAuthor(entry, entry.author === asker.caller.accountId),
  }
}

const readingOf = async (asker: Asker, entries: readonly (Post | Comment)[]): Promise<Reading> => {
  const memberId = memberIdOf(asker.services.vault, asker.caller.accountId)
  const ids = entries.map(({ id }) => id)
  const [authorFor, liked] = await Promise.all([
    authorsOf(asker.store, entries, asker.now),
    likedBy(asker.store, memberId, ids),
  ])
  return { asker, authorFor, liked }
}

export const markId = (memberId: string, postId: string) => `${memberId}:${postId}`

/** His own thread he hears of unless he said otherwise: no mark beside it could tell who an anonymous author is. */
const markView = (mark: PostMark | undefined, mine: boolean) => ({
  saved: mark ? mark.savedBy !== null : false,
  followed: mark ? mark.following !== null : mine,
})

const marksOf = async ({ store, services, caller }: Asker, found: readonly Post[]) => {
  const memberId = memberIdOf(services.vault, caller.accountId)
  const marks = await store.getMany(
    postMarks,
    found.map(({ id }) => markId(memberId, id)),
  )
  return new Map(marks.map((mark) => [mark.postId, mark]))
}

const boardNames = async (store: Store, found: readonly Post[]) => {
  const ids = [...new Set(found.map(({ boardId }) => boardId))]
  return new Map((await store.getMany(boards, ids)).map(({ id, name }) => [id, name]))
}

const postView = (post: Post, reading: Reading) => {
  const { kind, boardId, title, steps, comments, saves, staffAnswers, pinned, featured, activeAt } = post
  const { idea, gatheringId } = post
  return {
    ...entryView(post, reading),
    ...{ kind, boardId, title, steps, comments, saves, staffAnswers, pinned, featured, activeAt, idea, gatheringId },
  }
}

/** Posts as this reader sees them, in their order. Which of them he may see is settled before. */
export const postViews = async (asker: Asker, found: readonly Post[]): Promise<PostView[]> => {
  const [reading, marks, names] = await Promise.all([
    readingOf(asker, found),
    marksOf(asker, found),
    boardNames(asker.store, found),
  ])
  return found.map((post) => {
    const view = postView(post, reading)
    return { ...view, boardName: names.get(post.boardId) ?? '', ...markView(marks.get(post.id), view.mine) }
  })
}

/** Comments as this reader sees them, in their order. */
export const commentViews = async (asker: Asker, found: readonly Comment[]): Promise<CommentView[]> => {
  const reading = await readingOf(asker, found)
  return found.map((comment) => {
    const { postId, byOpener, replyTo } = comment
    return { ...entryView(comment, reading), postId, byOpener, replyTo }
  })
}
