import type { ReactionContext } from '../kernel/events'
import type { Store } from '../kernel/store'
import { type Comment, type Member, type Post, type PostMark, comments, members, postMarks, posts } from './collections'
import type { FoundEntry } from './entry'
import { findMark } from './marks'
import { memberIdOf } from './member'
import { isBlocked } from './see'
import { tell } from './staff-letters'

/** What members read in their inboxes of what others did. Never the words of anybody. */

const pageOf = (postId: string) => `/community/post/index?postId=${postId}`

export const tellRefused = ({ kind, entry }: FoundEntry, context: ReactionContext) =>
  tell(context, entry.author, {
    ...{ of: `${entry.id}:${entry.edition}:refused`, kind: 'community.decided' },
    ...{ title: '您写的内容没有通过', body: '原因写在内容下面，改一改再发；不同意可以申诉一次。' },
    page: pageOf(kind === 'post' ? entry.id : entry.postId),
  })

interface Reader {
  accountId: string
  /** How he stands in the thread, by the one letter that waits until he reads again. */
  mark: PostMark | null
}

interface Said {
  comment: Comment
  post: Post
}

const wordsFor = ({ comment, post }: Said, { accountId, mark }: Reader) => {
  const { staff } = comment
  if (staff)
    return {
      ...{ of: `${comment.id}:${accountId}`, kind: 'community.answered' },
      ...{ title: '工作人员回答了', body: `${staff.name}（${staff.title}）在您关注的帖子里回答了，请打开看看。` },
    }
  const own = post.author === accountId
  return {
    ...{ of: `${post.id}:${accountId}:${mark?.readAt ?? ''}`, kind: 'community.commented' },
    ...{ title: own ? '有人回复了您的帖子' : '您关注的帖子有新回复', body: '有病友在帖子里说话了，请打开看看。' },
  }
}

const tellReader = (said: Said, reader: Reader, context: ReactionContext) =>
  tell(context, reader.accountId, { ...wordsFor(said, reader), page: pageOf(said.post.id) })

const mayHear = (member: Member | null, { comment, post }: Said) =>
  member !== null && !member.leftAt && member.accountId !== comment.author && !isBlocked(member, comment, post.id)

/** Those who follow the thread, but for the one who spoke and those who want to see nothing of him. */
async function* followersOf(said: Said, { store }: ReactionContext): AsyncGenerator<Reader> {
  const order = { field: 'memberId' as const, direction: 'asc' as const }
  for (let after: { value: string; id: string } | undefined; ;) {
    const marks = await store.find(postMarks, { following: said.post.id }, { order, limit: 200, after })
    const found = await store.getMany(
      members,
      marks.map(({ memberId }) => memberId),
    )
    for (const mark of marks) {
      const member = found.find(({ id }) => id === mark.memberId) ?? null
      if (member && mayHear(member, said)) yield { accountId: member.accountId, mark }
    }
    const last = marks.at(-1)
    if (marks.length < 200 || !last) return
    after = { value: last.memberId, id: last.id }
  }
}

/** Whoever opened the thread, and whom the comment answers: they hear of it without a mark. */
const concerned = async (said: Said, { store, vault }: ReactionContext): Promise<Reader[]> => {
  const { comment, post } = said
  const answered = comment.replyTo ? await store.get(comments, comment.replyTo.commentId) : null
  const accountIds = [...new Set([post.author, answered?.author ?? ''])].filter(Boolean)
  const readers = await Promise.all(accountIds.map((accountId) => readerOf(store, vault, accountId, said)))
  return readers.filter((reader): reader is Reader => reader !== null)
}

const readerOf = async (
  store: Store,
  vault: ReactionContext['vault'],
  accountId: string,
  said: Said,
): Promise<Reader | null> => {
  const memberId = memberIdOf(vault, accountId)
  const member = await store.get(members, memberId)
  const mark = await findMark(store, memberId, said.post.id)
  const turnedOff = mark?.following === null && said.post.author === accountId
  return mayHear(member, said) && !turnedOff ? { accountId, mark } : null
}

/** Something new was said in a thread. */
export const tellThread = async (commentId: string, context: ReactionContext): Promise<void> => {
  const comment = await context.store.get(comments, commentId)
  const post = comment && (await context.store.get(posts, comment.postId))
  if (!comment?.shelf || !post?.shownKind) return
  const said = { comment, post }
  const told = new Set<string>()
  for (const reader of await concerned(said, context)) {
    told.add(reader.accountId)
    await tellReader(said, reader, context)
  }
  for await (const reader of followersOf(said, context))
    if (!told.has(reader.accountId)) await tellReader(said, reader, context)
}
