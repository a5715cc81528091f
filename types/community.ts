import * as z from 'zod/mini'
import { type Access, ROLES, command, query } from './operation'
import { attachmentErrors } from './attachments'
import { Done, Id, Instant, text } from './values'

/** Whoever is signed in reads and, once he has joined, writes; always in his own name, never in a patient's. */
export const MEMBERS: Access = { roles: ROLES }

export const Profession = z.enum(['doctor', 'nurse', 'nutritionist', 'therapist', 'operator'])
export type Profession = z.infer<typeof Profession>

/** Who answers for the hospital, as it stands beside his name. `doctorId` leads to a booking or a consult with him. */
export const StaffMark = z.object({
  name: z.string(),
  profession: Profession,
  /** "心血管内科主任医师", "营养师". */
  title: z.string(),
  doctorId: z.nullable(Id),
})
export type StaffMark = z.infer<typeof StaffMark>

/** Trust 0–4: what one may do at once, and what a report of his weighs. The rule is in `getStanding`. */
export const Level = z.int().check(z.minimum(0), z.maximum(4))

/** Who wrote it. An anonymous author has the same name inside one thread and no other trace anywhere. */
export const Author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), memberId: Id, name: z.string(), level: Level }),
  z.object({ kind: z.literal('anonymous'), name: z.string() }),
  z.object({ kind: z.literal('staff'), memberId: Id, staff: StaffMark }),
  /** He left the communities; his words went with him. */
  z.object({ kind: z.literal('gone') }),
])
export type Author = z.infer<typeof Author>

/**
 * `checking`: the platform looks at it. `review`: a person will. `change`: the author was asked to change it. Only `shown` is seen by others;
 * `hidden` and `refused` by its author, with the reason; `deleted` by nobody.
 */
export const EntryState = z.enum(['checking', 'review', 'change', 'shown', 'hidden', 'refused', 'deleted'])
export type EntryState = z.infer<typeof EntryState>

/** `story`: 我的康复故事, in steps. `idea`: 金点子 to the hospital. `question`: put to a gathering beforehand. */
export const PostKind = z.enum(['post', 'story', 'idea', 'question'])
export type PostKind = z.infer<typeof PostKind>

export const IdeaState = z.enum(['heard', 'adopted', 'done', 'declined'])
export type IdeaState = z.infer<typeof IdeaState>

/** Pixels of the size for pages; `openPicture` opens it. */
export const EntryPicture = z.object({ id: Id, width: z.int(), height: z.int() })
export type EntryPicture = z.infer<typeof EntryPicture>

/** Why it is not shown, or not yet, in words for its author, with the words that it is about. */
export const Remark = z.object({ quote: z.string(), say: z.string() })
export type Remark = z.infer<typeof Remark>

/** Where somebody who may be in danger finds a person now. */
export const Help = z.object({
  say: z.string(),
  lines: z.array(z.object({ number: z.string(), name: z.string() })),
})
export type Help = z.infer<typeof Help>

const entry = {
  id: Id,
  author: Author,
  /** This account wrote it. */
  mine: z.boolean(),
  text: z.string(),
  pictures: z.array(EntryPicture),
  state: EntryState,
  /** For `mine` only, else empty. */
  remarks: z.array(Remark),
  /** For `mine` only: he may ask once for another look. */
  mayAppeal: z.boolean(),
  createdAt: Instant,
  editedAt: z.nullable(Instant),
  /** For `mine` only: until when he may change it. */
  editableUntil: z.nullable(Instant),
  likes: z.int(),
  liked: z.boolean(),
}

export const Post = z.object({
  ...entry,
  kind: PostKind,
  boardId: Id,
  boardName: z.string(),
  title: z.string(),
  /** Of a story: "第 3 天 · 可以下床了". */
  steps: z.array(z.object({ when: z.string(), text: z.string() })),
  comments: z.int(),
  saves: z.int(),
  staffAnswers: z.int(),
  saved: z.boolean(),
  followed: z.boolean(),
  pinned: z.boolean(),
  featured: z.boolean(),
  /** When something was last said in it. */
  activeAt: Instant,
  idea: z.nullable(z.object({ state: IdeaState, words: z.string(), at: Instant })),
  gatheringId: z.nullable(Id),
})
export type Post = z.infer<typeof Post>

export const Comment = z.object({
  ...entry,
  postId: Id,
  /** He who opened the thread, under the same name: another would tell who is behind one of them. */
  byOpener: z.boolean(),
  /** To whom, by the name he has here. */
  replyTo: z.nullable(z.object({ commentId: Id, name: z.string() })),
})
export type Comment = z.infer<typeof Comment>

export const Board = z.object({
  id: Id,
  name: z.string(),
  about: z.string(),
  illnesses: z.array(z.string()),
  rules: z.array(z.string()),
  /** The pinned guide. */
  guidePostId: z.nullable(Id),
  staff: z.array(StaffMark),
  posts: z.int(),
  followers: z.int(),
  followed: z.boolean(),
})
export type Board = z.infer<typeof Board>

/** What one is in the communities, and the rule of trust with where he stands in it. */
export const Standing = z.object({
  memberId: Id,
  name: z.string(),
  /** The name he asked for, while it is looked at or after it was refused. */
  nameWish: z.nullable(z.object({ name: z.string(), refused: z.boolean() })),
  level: Level,
  /** Staff set it by hand. */
  locked: z.boolean(),
  staff: z.nullable(StaffMark),
  mutedUntil: z.nullable(Instant),
  banned: z.boolean(),
  measureReason: z.string(),
  mayAppealMeasure: z.boolean(),
  /** He agreed to be sent an article a week at most. */
  articles: z.boolean(),
  /** The rule, a line for each level, with his own figures at those to come. */
  levels: z.array(
    z.object({
      level: Level,
      name: z.string(),
      may: z.array(z.string()),
      needs: z.array(z.object({ what: z.string(), have: z.int(), need: z.int() })),
    }),
  ),
})
export type Standing = z.infer<typeof Standing>

const nickname = text('昵称', 12, 2)

/** Errors of everything that is written. */
export const writingErrors = {
  /** Read the rules and choose a name first: `join`. */
  JOIN_FIRST: { status: 409, message: '请先看过公约、起个昵称' },
  /** Muted for some days, or shut out. */
  MUTED: {
    status: 403,
    message: '您现在不能发言',
    data: z.object({ until: z.nullable(Instant), reason: z.string() }),
  },
  /** The local check found something that can never stand here. Nothing was stored; change the words and send again. */
  CONTENT_REFUSED: { status: 422, message: '有几处不能发，请改一改', data: z.object({ remarks: z.array(Remark) }) },
  /** Today's number of posts, comments, links or pictures of this level of trust is used up. */
  LEVEL_LIMIT: {
    status: 409,
    message: '今天发得够多了，明天再来',
    data: z.object({ what: z.enum(['posts', 'comments', 'pictures', 'links']), most: z.int(), level: Level }),
  },
  ...attachmentErrors,
} as const

/** 病友社区: boards by illness, safe talk, and people who know. */
export const community = {
  /** Those one follows first, then by how much is said in them. */
  listBoards: query(MEMBERS)
    .input(z.object({}))
    .output(z.object({ boards: z.array(Board) })),

  getBoard: query(MEMBERS)
    .input(z.object({ boardId: Id }))
    .output(Board),

  followBoard: command(MEMBERS)
    .input(z.object({ boardId: Id, on: z.boolean() }))
    .output(Done)
    .errors({ JOIN_FIRST: writingErrors.JOIN_FIRST }),

  /** Null for who has not joined. */
  getStanding: query(MEMBERS)
    .input(z.object({}))
    .output(
      z.object({ standing: z.nullable(Standing), rules: z.object({ version: z.string(), text: z.array(z.string()) }) }),
    ),

  /** Agrees to the rules and chooses a name; again to change the name. Staff stand under their own. */
  join: command(MEMBERS, { perMinute: 10 })
    .input(z.object({ name: nickname, rulesVersion: z.string().check(z.maxLength(20)) }))
    .output(Standing)
    .errors({
      RULES_CHANGED: { status: 409, message: '公约有更新，请再看一遍', data: z.object({ version: z.string() }) },
      CONTENT_REFUSED: writingErrors.CONTENT_REFUSED,
    }),

  setArticles: command(MEMBERS)
    .input(z.object({ on: z.boolean() }))
    .output(Done)
    .errors({ JOIN_FIRST: writingErrors.JOIN_FIRST }),

  /** All he ever wrote here, liked, saved and followed is erased, and the name is free (个人信息保护法 第47条). */
  leave: command(MEMBERS)
    .input(z.object({ why: z.optional(z.enum(['privacy', 'unpleasant', 'no-use', 'other'])) }))
    .output(Done),
}
