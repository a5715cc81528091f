import * as z from 'zod/mini'
import { Link, attachmentErrors } from './attachments'
import { MEMBERS, writingErrors } from './community'
import { BOARD_STAFF } from './community-staff'
import { PATIENTS, command, query } from './operation'
import { CivilDate, Cursor, Done, Id, Instant, text } from './values'

/** What a day of it asks for: only to say so, a number, or a picture that nobody else sees. */
export const Measure = z.enum(['done', 'value', 'picture'])
export type Measure = z.infer<typeof Measure>

const Day = z.object({
  date: CivilDate,
  value: z.nullable(z.number()),
  /** A second number, as of blood pressure. */
  second: z.nullable(z.number()),
  pictureId: z.nullable(Id),
})

/** How one does: at most one check-in counts for a day of the hospital's calendar. */
const Progress = z.object({
  joinedAt: Instant,
  ranked: z.boolean(),
  days: z.array(Day),
  /** Days in a row up to today, or to yesterday while today is not done. */
  streak: z.int(),
  longest: z.int(),
  today: z.boolean(),
  finished: z.boolean(),
})
export type Progress = z.infer<typeof Progress>

const Value = z.object({
  name: z.string(),
  unit: z.string(),
  /** What a home device can show; anything else is a slip of the finger. */
  low: z.number(),
  high: z.number(),
})

export const Challenge = z.object({
  id: Id,
  boardId: z.nullable(Id),
  title: z.string(),
  about: z.string(),
  /** How a day of it is done. */
  how: z.array(z.string()),
  measure: Measure,
  value: z.nullable(Value),
  second: z.nullable(Value),
  startsOn: CivilDate,
  endsOn: CivilDate,
  days: z.int(),
  /** So many days make it whole. */
  daysToFinish: z.int(),
  state: z.enum(['planned', 'open', 'over', 'cancelled']),
  joined: z.int(),
  mine: z.nullable(Progress),
})
export type Challenge = z.infer<typeof Challenge>

const Honour = z.enum(['fighter', 'healthy', 'helper'])
export type Honour = z.infer<typeof Honour>

const Honours = z.object({
  honours: z.array(
    z.object({
      honour: Honour,
      name: z.string(),
      rule: z.string(),
      holders: z.array(z.object({ name: z.string(), since: CivilDate, for: z.string() })),
      mine: z.nullable(CivilDate),
    }),
  ),
  vote: z.object({
    month: z.string(),
    endsOn: CivilDate,
    candidates: z.array(z.object({ memberId: Id, name: z.string(), answers: z.int(), voted: z.boolean() })),
    /** A voter has level 1 at least and one vote a month. */
    mayVote: z.boolean(),
  }),
})
export type Honours = z.infer<typeof Honours>

const ofChallenge = { challengeId: Id }
const joinFirst = { JOIN_FIRST: writingErrors.JOIN_FIRST } as const
const notOpen = {
  /** Not begun yet, over, or called off. */
  NOT_OPEN: { status: 409, message: '这个挑战现在不能打卡' },
} as const
const notIn = { NOT_IN: { status: 409, message: '请先参加这个挑战' } } as const
const field = (name: string) => z.object({ field: z.literal(name) })
const number = z.optional(z.number('请填写数字'))

/** 打卡挑战 and 荣誉: doing well together. */
export const challenge = {
  /** Those one is in first, then the open, then the planned; the over ones only with `over`. */
  listChallenges: query(MEMBERS)
    .input(z.object({ over: z._default(z.boolean(), false) }))
    .output(z.object({ challenges: z.array(Challenge) })),

  getChallenge: query(MEMBERS).input(z.object(ofChallenge)).output(Challenge),

  /** From its announcement to its last day; again after leaving, with the days that were. */
  join: command(MEMBERS)
    .input(z.object({ ...ofChallenge, ranked: z._default(z.boolean(), true) }))
    .output(Challenge)
    .errors({ ...joinFirst, ...notOpen }),

  quit: command(MEMBERS).input(z.object(ofChallenge)).output(Done),

  /** Whether others see him in the ranking. */
  setRanked: command(MEMBERS)
    .input(z.object({ ...ofChallenge, ranked: z.boolean() }))
    .output(Done)
    .errors(notIn),

  /** Today's, once; again on the same day corrects it. */
  checkIn: command(MEMBERS, { perMinute: 20 })
    .input(z.object({ ...ofChallenge, value: number, second: number, uploadId: z.optional(Id) }))
    .output(Challenge)
    .errors({
      ...notOpen,
      ...notIn,
      ...attachmentErrors,
      /** The challenge asks for a number. */
      VALUE_MISSING: {
        status: 422,
        message: '请填写今天的数值',
        data: z.object({ field: z.enum(['value', 'second']) }),
      },
      /** Outside of what can be measured at home. */
      VALUE_UNLIKELY: {
        status: 422,
        message: '这个数值不太可能，请再看一眼',
        data: z.object({ field: z.enum(['value', 'second']), low: z.number(), high: z.number() }),
      },
      PICTURE_MISSING: { status: 422, message: '请拍一张照片', data: field('uploadId') },
    }),

  /** Only one's own. */
  openPicture: query(MEMBERS)
    .input(z.object({ ...ofChallenge, pictureId: Id }))
    .output(Link),

  /** By days done, then by who got there first; those who hid themselves are not in it. The first 50 and oneself. */
  getRanking: query(MEMBERS)
    .input(z.object(ofChallenge))
    .output(
      z.object({
        rows: z.array(z.object({ place: z.int(), name: z.string(), days: z.int(), mine: z.boolean() })),
        mine: z.nullable(z.object({ place: z.int(), days: z.int() })),
      }),
    ),

  plan: command(BOARD_STAFF)
    .input(
      z.object({
        boardId: z.nullable(Id),
        title: text('名称', 24),
        about: text('介绍', 300),
        how: z.array(text('做法', 60)).check(z.minLength(1, '至少写一条做法'), z.maxLength(6)),
        measure: Measure,
        value: z.nullable(Value),
        second: z.nullable(Value),
        startsOn: CivilDate,
        days: z.int().check(z.minimum(3, '至少 3 天'), z.maximum(100, '最多 100 天')),
        daysToFinish: z.int().check(z.minimum(1)),
      }),
    )
    .output(z.object({ challengeId: Id }))
    .errors({
      /** Today at the earliest, and within 90 days. */
      START_WRONG: { status: 422, message: '开始日期在今天到 90 天内', data: field('startsOn') },
      DAYS_WRONG: { status: 422, message: '完成天数不能多于总天数', data: field('daysToFinish') },
      BOARD_UNKNOWN: { status: 404, message: '没有这个版块', data: field('boardId') },
      VALUE_UNNAMED: { status: 422, message: '请填写要记的数值', data: field('value') },
    }),

  /** Before it begins or while it runs; those in it are told. */
  cancel: command(BOARD_STAFF)
    .input(z.object({ ...ofChallenge, reason: text('原因', 100) }))
    .output(Done)
    .errors({ OVER: { status: 409, message: '挑战已经结束' } }),

  /** The rule of each honour, who has it (the latest first, at most 30), this month's candidates for the one by vote, and my own. */
  listHonours: query(MEMBERS).input(z.object({})).output(Honours),

  /** For who helped most others this month; another vote in the same month takes the place of the first. */
  vote: command(PATIENTS)
    .input(z.object({ memberId: Id }))
    .output(Done)
    .errors({
      ...joinFirst,
      NOT_A_CANDIDATE: { status: 409, message: '这位病友不在本月的名单里' },
      MAY_NOT_VOTE: { status: 403, message: '到 1 级就可以投票' },
    }),

  /** Past ones, for the staff who plan. 20 a page. */
  listPlanned: query(BOARD_STAFF)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ challenges: z.array(Challenge), nextCursor: z.nullable(Cursor) })),
}
