import type { StaffMark } from '@xinglin/types/community'
import { aliasName } from '../../../cloudfunctions/community/aliases'
import type {
  BoardStaff,
  Comment,
  Entry,
  KeptPicture,
  Member,
  Post,
} from '../../../cloudfunctions/community/collections'
import type { Authorship } from '../../../cloudfunctions/community/count-collections'
import { aliasKeyOf, memberIdOf, ownerKeyOf } from '../../../cloudfunctions/community/keys'
import { awaitsStaff } from '../../../cloudfunctions/community/move'
import { NOTHING_ANNOUNCED } from '../../../cloudfunctions/kernel/events'
import { digest } from '../../../cloudfunctions/kernel/ids'
import { addMinutes, dayOf } from '../../../cloudfunctions/kernel/time'
import type { Vault } from '../../../cloudfunctions/kernel/vault'
import { hash } from '../random'
import type { DemoBoard, DemoThread } from './shape'

export interface Cast {
  vault: Vault
  now: string
  /** By persona. */
  staff: ReadonlyMap<string, BoardStaff>
}

/** One thread as it stands in the database. */
export interface LaidThread {
  post: Post
  comments: Comment[]
  authorships: Authorship[]
  likes: number
  chart: { fileId: string; values: readonly number[] } | null
}

/** Whoever signs in by the nickname is the one who wrote under it. */
export const accountFor = (nickname: string) => `acc-${digest('demo', nickname)}`

interface Writer {
  account: string
  identity: Pick<Entry, 'memberId' | 'name' | 'aliasKey' | 'staff'>
}

const markOf = ({ name, profession, title, doctorId }: BoardStaff): StaffMark => ({ name, profession, title, doctorId })

/** `@persona`, `?name` for who is anonymous here, or a nickname. */
const writerOf = (by: string, postId: string, { vault, staff }: Cast, aliases: string[]): Writer => {
  const listed = by.startsWith('@') ? staff.get(by.slice(1)) : undefined
  if (listed) {
    const memberId = memberIdOf(vault, listed.accountId)
    const identity = { memberId, name: listed.name, aliasKey: null, staff: markOf(listed) }
    return { account: listed.accountId, identity }
  }
  const account = accountFor(by.replace(/^[?@]/, ''))
  if (!by.startsWith('?')) {
    return { account, identity: { memberId: memberIdOf(vault, account), name: by, aliasKey: null, staff: null } }
  }
  const aliasKey = aliasKeyOf(vault, postId, account)
  if (!aliases.includes(aliasKey)) aliases.push(aliasKey)
  return { account, identity: { memberId: null, name: aliasName(aliases.indexOf(aliasKey)), aliasKey, staff: null } }
}

const entryOf = (id: string, boardId: string, { account, identity }: Writer, text: string, at: string): Entry => ({
  ...{ id, boardId, author: account, ...identity, text, pictures: [], state: 'shown', remarks: [], edition: 1 },
  ...{ textVerdict: 'pass', appealed: false, likes: 0, createdAt: at, shownAt: at, editedAt: null, madeBy: 'demo' },
  ...{ dueAt: null, recount: false, reindex: false, ...NOTHING_ANNOUNCED },
})

const authorshipOf = (vault: Vault, { account }: Writer, kind: 'post' | 'comment', id: string, at: string) => ({
  ...{ id: digest('demo authorship', id), owner: ownerKeyOf(vault, account), day: dayOf(at), entry: { kind, id } },
})

const pictureOf = (postId: string): KeptPicture => ({
  ...{ id: `att-${postId}`, fileId: `demo-${postId}`, listFileId: `demo-${postId}`, pageFileId: `demo-${postId}` },
  ...{ width: 480, height: 300, verdict: 'pass', traceId: null },
})

const beginningOf = ({ daysAgo, title }: DemoThread, now: string) =>
  addMinutes(now, -daysAgo * 24 * 60 - (hash(title) % 600))

const earliest = (found: readonly Comment[]) => found.map(({ createdAt }) => createdAt).sort()[0] ?? null

const commentsOf = (
  thread: DemoThread,
  post: Pick<Post, 'id' | 'boardId' | 'createdAt'>,
  opener: Writer,
  cast: Cast,
  aliases: string[],
) =>
  thread.answers.map((answer, n) => {
    const soonest = addMinutes(cast.now, -5 * (thread.answers.length - n))
    const said = addMinutes(post.createdAt, answer.after * 60)
    const at = said < soonest ? said : soonest
    const writer = writerOf(answer.by, post.id, cast, aliases)
    const id = `comment-${digest('demo', post.id, String(n))}`
    const rank = `${writer.identity.staff ? 0 : 1}:${at}`
    const byOpener =
      writer.identity.memberId === opener.identity.memberId && writer.identity.aliasKey === opener.identity.aliasKey
    const comment: Comment = {
      ...entryOf(id, post.boardId, writer, answer.text, at),
      ...{ postId: post.id, replyTo: null, byOpener, shelf: post.id, rank },
    }
    return { comment, authorship: authorshipOf(cast.vault, writer, 'comment', id, at) }
  })

const countsOf = (boardId: string, said: readonly Comment[], at: string) => {
  const others = said.filter(({ byOpener }) => !byOpener)
  const firstAnswerAt = earliest(others)
  const firstStaffAt = earliest(others.filter(({ staff }) => staff))
  return {
    ...{ comments: said.length, staffAnswers: said.filter(({ staff }) => staff).length, firstAnswerAt, firstStaffAt },
    lonely: firstAnswerAt ? null : boardId,
    activeAt:
      said
        .map(({ createdAt }) => createdAt)
        .sort()
        .at(-1) ?? at,
  }
}

/** A thread with all that hangs on it. */
export const layThread = (board: DemoBoard, thread: DemoThread, cast: Cast, pinned = false): LaidThread => {
  const { title, text, kind = 'post', steps = [], featured = false, idea, chart } = thread
  const id = `post-${digest('demo', board.id, title)}`
  const at = beginningOf(thread, cast.now)
  const aliases: string[] = []
  const writer = writerOf(thread.by, id, cast, aliases)
  const entry = entryOf(id, board.id, writer, text, at)
  const said = commentsOf(thread, entry, writer, cast, aliases)
  const comments = said.map(({ comment }) => comment)
  const counts = countsOf(board.id, comments, at)
  const post: Post = {
    ...entry,
    ...{ pictures: chart ? [pictureOf(id)] : [], likes: thread.likes, kind, title, steps, gatheringId: null, aliases },
    ...{ saves: 0, pinned, featured, idea: idea ? { ...idea, at: addMinutes(at, 3 * 24 * 60) } : null },
    ...{ shelf: board.id, shownKind: kind, ...counts },
    waiting: awaitsStaff({ ...entry, kind, firstStaffAt: counts.firstStaffAt }) ? board.id : null,
  }
  const authorships = [authorshipOf(cast.vault, writer, 'post', id, at), ...said.map(({ authorship }) => authorship)]
  const drawn = chart ? { fileId: `demo-${id}`, values: chart } : null
  return { post, comments, authorships, likes: thread.likes, chart: drawn }
}

/** Whoever wrote under a name. */
export const namedIn = (threads: readonly LaidThread[]): Pick<Member, 'id' | 'accountId' | 'name' | 'staff'>[] => {
  const entries: Entry[] = threads.flatMap(({ post, comments }) => [post, ...comments])
  const found = new Map(
    entries.flatMap(({ memberId, author, name, staff }) =>
      memberId ? [[memberId, { id: memberId, accountId: author, name, staff }] as const] : [],
    ),
  )
  return [...found.values()]
}
