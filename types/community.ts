import * as z from 'zod/mini'
import { type Access, ROLES, command, query } from './operation'
import { attachmentErrors, Link } from './attachments'
import { Cursor, Done, Id, Instant, text } from './values'

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

const ofEntry = { entryId: Id }
const Uploads = (most: number) => z._default(z.array(Id).check(z.maxLength(most, `最多 ${most} 张图片`)), [])
const Step = z.object({ when: text('时间', 20), text: text('经过', 500) })
const Words = {
  title: z._default(text('标题', 40, 0), ''),
  text: text('内容', 2000),
  /** Of a story only; at most twenty. */
  steps: z._default(z.array(Step).check(z.maxLength(20, '最多 20 步')), []),
}
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

/** Deleted, hidden, or never there for this caller. */
const gone = { POST_GONE: { status: 404, message: '这条内容看不到了，可能已删除' } } as const
const editing = {
  ...writingErrors,
  ...gone,
  /** Fifteen minutes are over, unless he was asked to change it. */
  TOO_LATE_TO_EDIT: { status: 409, message: '发布 15 分钟后不能再改，可以补充一条评论' },
} as const

const Written = { help: z.nullable(Help) }
const posts = z.object({ posts: z.array(Post), nextCursor: z.nullable(Cursor) })

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

  /**
   * 20 a page; a page never changes what stands before it. `mine`: the boards and posts one follows. `new` by when it was shown, `active` by the
   * last word, `unanswered`: no staff and nobody else said anything. The pinned stand before a board's first page of `active`.
   */
  listPosts: query(MEMBERS)
    .input(
      z.object({
        boardId: z.optional(Id),
        mine: z._default(z.boolean(), false),
        kind: z.optional(PostKind),
        gatheringId: z.optional(Id),
        order: z._default(z.enum(['new', 'active', 'unanswered', 'liked']), 'active'),
        cursor: z.optional(Cursor),
      }),
    )
    .output(posts),

  /** Every Chinese word and part of a word, letters without case; the newest first; only what is shown. */
  search: query(MEMBERS, { perMinute: 60 })
    .input(z.object({ text: text('两个字以上的词', 40, 2), boardId: z.optional(Id), cursor: z.optional(Cursor) }))
    .output(posts),

  /** Opening counts as reading, once. */
  getPost: query(MEMBERS)
    .input(z.object({ postId: Id }))
    .output(Post)
    .errors(gone),

  /** Staff first, then in order. 30 a page. */
  listComments: query(MEMBERS)
    .input(z.object({ postId: Id, cursor: z.optional(Cursor) }))
    .output(z.object({ comments: z.array(Comment), nextCursor: z.nullable(Cursor) }))
    .errors(gone),

  post: command(MEMBERS, { perMinute: 20 })
    .input(
      z.object({
        boardId: Id,
        kind: z._default(PostKind, 'post'),
        gatheringId: z.optional(Id),
        anonymous: z._default(z.boolean(), false),
        ...Words,
        uploadIds: Uploads(9),
      }),
    )
    .output(z.extend(Post, Written))
    .errors({
      ...writingErrors,
      /** Its questions are closed. */
      QUESTIONS_CLOSED: { status: 409, message: '提问已经截止' },
    }),

  /** Pictures stay; `removePictureIds` takes some away. */
  editPost: command(MEMBERS, { perMinute: 20 })
    .input(z.object({ postId: Id, ...Words, removePictureIds: z._default(z.array(Id).check(z.maxLength(9)), []) }))
    .output(z.extend(Post, Written))
    .errors(editing),

  comment: command(MEMBERS, { perMinute: 30 })
    .input(
      z.object({
        postId: Id,
        replyTo: z.optional(Id),
        anonymous: z._default(z.boolean(), false),
        text: text('评论', 1000),
        uploadIds: Uploads(3),
      }),
    )
    .output(z.extend(Comment, Written))
    .errors({ ...writingErrors, ...gone }),

  editComment: command(MEMBERS, { perMinute: 30 })
    .input(z.object({ commentId: Id, text: text('评论', 1000) }))
    .output(z.extend(Comment, Written))
    .errors(editing),

  /** A post goes with its comments; a comment leaves those that answer it. No error where it is deleted already. */
  deleteEntry: command(MEMBERS).input(z.object(ofEntry)).output(Done).errors(gone),

  like: command(MEMBERS, { perMinute: 120 })
    .input(z.object({ ...ofEntry, on: z.boolean() }))
    .output(z.object({ likes: z.int(), liked: z.boolean() }))
    .errors({ ...gone, JOIN_FIRST: writingErrors.JOIN_FIRST }),

  /** `saved`: among his own things; `followed`: he hears of what is said. */
  markPost: command(MEMBERS, { perMinute: 120 })
    .input(z.object({ postId: Id, saved: z.optional(z.boolean()), followed: z.optional(z.boolean()) }))
    .output(z.object({ saved: z.boolean(), followed: z.boolean() }))
    .errors({ ...gone, JOIN_FIRST: writingErrors.JOIN_FIRST }),

  /** Once for each entry; weighs by level. Enough of them hide it until a moderator has looked. */
  report: command(MEMBERS, { perMinute: 20 })
    .input(
      z.object({
        ...ofEntry,
        reason: z.enum(['contact', 'selling', 'abuse', 'privacy', 'wrong-advice', 'danger', 'other']),
        words: z._default(text('说明', 200, 0), ''),
      }),
    )
    .output(Done)
    .errors({ ...gone, JOIN_FIRST: writingErrors.JOIN_FIRST }),

  /**
   * What its author writes is not shown to this member any more: of somebody with a name all that he writes under it, of an anonymous author all
   * in this thread, for more would tell who he is.
   */
  block: command(MEMBERS, { perMinute: 20 })
    .input(z.object(ofEntry))
    .output(Done)
    .errors({
      ...gone,
      JOIN_FIRST: writingErrors.JOIN_FIRST,
      /** Staff answer for the hospital. */
      NOT_TO_BLOCK: { status: 409, message: '不能屏蔽自己或医院的工作人员' },
    }),

  listBlocks: query(MEMBERS)
    .input(z.object({}))
    .output(z.object({ blocks: z.array(z.object({ id: Id, name: z.string(), at: Instant })) })),

  unblock: command(MEMBERS)
    .input(z.object({ blockId: Id }))
    .output(Done),

  /** What this account wrote, whatever its state, the newest first; 20 a page. */
  listMine: query(MEMBERS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(
      z.object({
        entries: z.array(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('post'), post: Post }),
            z.object({ kind: z.literal('comment'), comment: Comment, title: z.string() }),
          ]),
        ),
        nextCursor: z.nullable(Cursor),
      }),
    ),

  listSaved: query(MEMBERS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(posts),

  /** Only of what the caller can see. `list` is at most 480 pixels long, `page` 1600. */
  openPicture: query(MEMBERS, { perMinute: 240 })
    .input(z.object({ ...ofEntry, pictureId: Id, size: z._default(z.enum(['list', 'page']), 'list') }))
    .output(Link)
    .errors(gone),

  /** Against a decision on an entry, or (without one) against being muted or shut out; once each. */
  appeal: command(MEMBERS, { perMinute: 5 })
    .input(z.object({ entryId: z.optional(Id), words: text('理由', 300) }))
    .output(Done)
    .errors({
      ...gone,
      NOTHING_TO_APPEAL: { status: 409, message: '没有可以申诉的处理，或已经申诉过' },
    }),
}
