import * as z from 'zod/mini'
import { Link } from './attachments'
import { Comment, Help, MEMBERS, Post, PostKind, writingErrors } from './community'
import { command, query } from './operation'
import { Cursor, Done, Id, Instant, text } from './values'

const ofEntry = { entryId: Id }
const Uploads = (most: number) => z._default(z.array(Id).check(z.maxLength(most, `最多 ${most} 张图片`)), [])
const Step = z.object({ when: text('时间', 20), text: text('经过', 500) })
const Words = {
  title: z._default(text('标题', 40, 0), ''),
  text: text('内容', 2000),
  /** Of a story only; at most twenty. */
  steps: z._default(z.array(Step).check(z.maxLength(20, '最多 20 步')), []),
}

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

/** What members write and read. Part of `community` on the wire. */
export const communityTalk = {
  /**
   * 20 a page; a page never changes what stands before it. `mine`: the boards and posts one follows. `new` by when it was shown, `active` by the
   * last word, `unanswered`: no staff and nobody else said anything. The pinned stand before a board's first page of `active`, and the
   * caller's own questions that nobody else sees before a gathering's.
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

  /**
   * Every Chinese word and part of a word, letters without case; the newest first; only what is shown. A page may be short, or empty, and go on:
   * what was typed is rare among many that are nearly so.
   */
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
