import * as z from 'zod/mini'
import { Author, EntryPicture, EntryState, IdeaState, Level, Profession, Remark } from './community'
import { type Access, OPERATORS, command, query } from './operation'
import { Cursor, Done, Id, Instant, text } from './values'

/** Who answers in the communities. */
export const BOARD_STAFF: Access = { roles: ['doctor', 'adviser', 'operator'] }

/** Why a person must look: what the checks said, reports, an appeal, or somebody in danger. */
export const CaseCause = z.enum(['check', 'report', 'appeal', 'crisis', 'outage'])
export type CaseCause = z.infer<typeof CaseCause>

export const Decision = z.enum(['approve', 'change', 'hide'])
export type Decision = z.infer<typeof Decision>

/** An entry that waits for a moderator. */
const Case = z.object({
  entryId: Id,
  entryKind: z.enum(['post', 'comment']),
  boardId: Id,
  boardName: z.string(),
  /** 0–100: what may come of leaving it for an hour. The queue's order. */
  risk: z.int(),
  causes: z.array(CaseCause),
  remarks: z.array(Remark),
  /** By reason, and how much they weigh together. */
  reports: z.array(z.object({ reason: z.string(), count: z.int() })),
  reportWords: z.array(z.string()),
  appeal: z.nullable(z.object({ words: z.string(), at: Instant })),
  author: Author,
  title: z.string(),
  text: z.string(),
  steps: z.array(z.object({ when: z.string(), text: z.string() })),
  pictures: z.array(EntryPicture),
  state: EntryState,
  /** Which words these are: a decision names them, and one about older words is refused. */
  edition: z.int(),
  openedAt: Instant,
  /** What was decided before, the latest first. */
  past: z.array(z.object({ decision: Decision, reason: z.string(), by: z.string(), at: Instant })),
})
export type Case = z.infer<typeof Case>

/** Somebody may be in danger. A person looks at once. */
const Crisis = z.object({
  entryId: Id,
  kind: z.enum(['self-harm', 'violence', 'abuse', 'emergency']),
  quote: z.string(),
  boardName: z.string(),
  text: z.string(),
  author: Author,
  at: Instant,
  state: z.enum(['open', 'taken', 'closed']),
  takenBy: z.nullable(z.string()),
  outcome: z.string(),
})
export type Crisis = z.infer<typeof Crisis>

const Health = z.object({
  boardId: Id,
  boardName: z.string(),
  posts: z.int(),
  comments: z.int(),
  answers: z.int(),
  /** Minutes to the first answer of the middle post; null with none. */
  firstAnswerMinutes: z.nullable(z.int()),
  /** Percent of posts that staff answered; null with no post. */
  staffPercent: z.nullable(z.int()),
  unanswered: z.int(),
})
export type Health = z.infer<typeof Health>

const notFound = { ENTRY_GONE: { status: 404, message: '这条内容已删除' } } as const
const ofEntry = { entryId: Id }
const why = text('理由', 200)

/** Part of `community` on the wire. */
export const communityStaff = {
  /** What waits, the riskiest first, then the oldest; 20 a page. */
  listQueue: query(OPERATORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(
      z.object({
        cases: z.array(Case),
        /** Counted up to 100. */
        waiting: z.int(),
        nextCursor: z.nullable(Cursor),
      }),
    ),

  getCase: query(OPERATORS).input(z.object(ofEntry)).output(Case).errors(notFound),

  /** The author is told, with the reason. Deciding as it stands already changes nothing. */
  decide: command(OPERATORS)
    .input(
      z.object({
        ...ofEntry,
        edition: z.int(),
        decision: Decision,
        reason: z._default(text('理由', 200, 0), ''),
      }),
    )
    .output(Done)
    .errors({
      ...notFound,
      /** Its author changed it since it was looked at. */
      WORDS_CHANGED: { status: 409, message: '作者刚改过，请再看一遍' },
      /** To hide, or to ask for a change, says why. */
      REASON_MISSING: { status: 422, message: '请写明理由', data: z.object({ field: z.literal('reason') }) },
    }),

  /** 0 days shuts out for good; the author of the entry is meant, whoever he is. */
  mute: command(OPERATORS)
    .input(z.object({ ...ofEntry, days: z.int().check(z.minimum(0), z.maximum(365)), reason: why }))
    .output(Done)
    .errors({ ...notFound, STAFF_MEMBER: { status: 409, message: '不能处理医院的工作人员' } }),

  /** Who is muted or shut out, with his appeal; the latest first. `measureId` never tells who an anonymous author is. */
  listMeasures: query(OPERATORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(
      z.object({
        measures: z.array(
          z.object({
            measureId: Id,
            author: Author,
            until: z.nullable(Instant),
            reason: z.string(),
            at: Instant,
            appeal: z.nullable(z.object({ words: z.string(), at: Instant })),
          }),
        ),
        nextCursor: z.nullable(Cursor),
      }),
    ),

  /** Gives back, whether on appeal or not. */
  liftMeasure: command(OPERATORS)
    .input(z.object({ measureId: Id, reason: why }))
    .output(Done),

  /** Keeps a measure that was appealed against. */
  keepMeasure: command(OPERATORS)
    .input(z.object({ measureId: Id, reason: why }))
    .output(Done),

  /** Opens who wrote an anonymous entry; written down with the reason (个人信息保护法 第5、6条: 必要、最小范围). */
  revealAuthor: command(OPERATORS, { perMinute: 10 })
    .input(z.object({ ...ofEntry, reason: text('理由', 200, 5) }))
    .output(z.object({ name: z.string(), phone: z.nullable(z.string()) }))
    .errors(notFound),

  listReveals: query(OPERATORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(
      z.object({
        reveals: z.array(z.object({ id: Id, entryId: Id, by: z.string(), reason: z.string(), at: Instant })),
        nextCursor: z.nullable(Cursor),
      }),
    ),

  /** Open ones first, the oldest first among them. */
  listCrises: query(OPERATORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ crises: z.array(Crisis), nextCursor: z.nullable(Cursor) })),

  takeCrisis: command(OPERATORS)
    .input(z.object(ofEntry))
    .output(Done)
    .errors({
      ...notFound,
      ALREADY_TAKEN: { status: 409, message: '同事已经在处理', data: z.object({ by: z.string() }) },
    }),

  closeCrisis: command(OPERATORS)
    .input(z.object({ ...ofEntry, outcome: text('结果', 300) }))
    .output(Done)
    .errors({ ...notFound, NOT_YOURS: { status: 409, message: '请先接手，再写结果' } }),

  /** Operators anywhere, staff on their own boards. */
  arrange: command(BOARD_STAFF)
    .input(
      z.object({
        postId: Id,
        pinned: z.optional(z.boolean()),
        featured: z.optional(z.boolean()),
        boardId: z.optional(Id),
      }),
    )
    .output(Done)
    .errors({ ...notFound, NOT_YOUR_BOARD: { status: 403, message: '这不是您负责的版块' } }),

  /** Posts nobody of the staff answered, the oldest first; 20 a page. */
  listUnanswered: query(BOARD_STAFF)
    .input(z.object({ boardId: z.optional(Id), cursor: z.optional(Cursor) }))
    .output(
      z.object({
        posts: z.array(
          z.object({
            postId: Id,
            boardId: Id,
            boardName: z.string(),
            title: z.string(),
            text: z.string(),
            author: Author,
            shownAt: Instant,
            comments: z.int(),
          }),
        ),
        nextCursor: z.nullable(Cursor),
      }),
    ),

  /** Of the last 7 or 30 days, each board. */
  getBoardHealth: query(BOARD_STAFF)
    .input(z.object({ days: z._default(z.union([z.literal(7), z.literal(30)]), 7) }))
    .output(z.object({ boards: z.array(Health) })),

  saveBoard: command(OPERATORS)
    .input(
      z.object({
        id: z.optional(Id),
        name: text('名称', 16),
        about: text('介绍', 200),
        illnesses: z.array(text('病名', 20)).check(z.maxLength(20)),
        rules: z.array(text('公约', 100)).check(z.minLength(1, '至少写一条公约'), z.maxLength(10)),
        guidePostId: z.nullable(Id),
        staff: z
          .array(z.object({ accountId: Id, profession: Profession, title: text('头衔', 30) }))
          .check(z.maxLength(20)),
      }),
    )
    .output(z.object({ boardId: Id }))
    .errors({
      STAFF_UNKNOWN: { status: 422, message: '没有这位员工', data: z.object({ field: z.literal('staff') }) },
    }),

  /** As it can be edited: with the accounts of its staff. */
  getBoardSettings: query(OPERATORS)
    .input(z.object({ boardId: Id }))
    .output(
      z.object({
        staff: z.array(z.object({ accountId: Id, name: z.string(), profession: Profession, title: z.string() })),
      }),
    ),

  /** Null gives the earned level back. */
  lockLevel: command(OPERATORS)
    .input(z.object({ memberId: Id, level: z.nullable(Level), reason: why }))
    .output(Done),

  /** What became of an idea; its author and those who follow it are told. */
  answerIdea: command(OPERATORS)
    .input(z.object({ postId: Id, state: IdeaState, words: text('答复', 300) }))
    .output(Done)
    .errors(notFound),
}
