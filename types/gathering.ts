import * as z from 'zod/mini'
import { Link, attachmentErrors } from './attachments'
import { MEMBERS, StaffMark, writingErrors } from './community'
import { BOARD_STAFF } from './community-staff'
import { BroadcastWay, gatheringBroadcast } from './gathering-broadcast'
import { liveInput, liveOutput } from './live'
import { command, query } from './operation'
import { Cursor, Done, Id, Instant, text } from './values'

/** `hour`: 专家时间, questions and answers. `talk`: 直播讲座. `meeting`: in the hospital, with seats. */
export const GatheringKind = z.enum(['hour', 'talk', 'meeting'])
export type GatheringKind = z.infer<typeof GatheringKind>

export const Gathering = z.object({
  id: Id,
  kind: GatheringKind,
  boardId: Id,
  boardName: z.string(),
  title: z.string(),
  about: z.string(),
  host: StaffMark,
  startsAt: Instant,
  endsAt: Instant,
  /** `live` from the host's word to the host's word. */
  state: z.enum(['planned', 'live', 'ended', 'cancelled']),
  cancelReason: z.string(),
  /** 门诊楼 5 楼会议室; empty where it is online. */
  place: z.string(),
  /** Of a meeting; null where there is room for all. */
  seats: z.nullable(z.int()),
  signedUp: z.int(),
  /** I have a seat, or am told before it begins. */
  mine: z.boolean(),
  /** How its picture comes in just now; null while there is none. */
  onAir: z.nullable(BroadcastWay),
  /** There is a picture to watch, now or as a replay. */
  film: z.boolean(),
  /** The caller is its host, or an operator. */
  mayRun: z.boolean(),
})
export type Gathering = z.infer<typeof Gathering>

/** What the host said, in order. */
export const Said = z.object({
  /** 1, 2, 3, … never changes, never missing. */
  seq: z.int(),
  at: Instant,
  by: z.string(),
  text: z.string(),
  picture: z.nullable(z.object({ id: Id, width: z.int(), height: z.int() })),
  /** The question that it answers. */
  question: z.nullable(z.object({ postId: Id, text: z.string(), by: z.string() })),
})
export type Said = z.infer<typeof Said>

const ofGathering = { gatheringId: Id }
const joinFirst = { JOIN_FIRST: writingErrors.JOIN_FIRST } as const
const notYours = {
  /** Only its host and operators. */
  NOT_YOURS: { status: 403, message: '这场活动由别的同事主持' },
} as const
const ofField = (name: string) => z.object({ field: z.literal(name) })
const times = {
  /** Begins in the future, within 90 days, and lasts 15 minutes to 8 hours. */
  TIME_WRONG: { status: 422, message: '开始时间在 90 天内，时长 15 分钟到 8 小时', data: ofField('startsAt') },
} as const

const plan = {
  kind: GatheringKind,
  boardId: Id,
  title: text('题目', 30),
  about: text('介绍', 300),
  /** One of the board's staff; whoever plans unless told. */
  hostAccountId: z.optional(Id),
  startsAt: Instant,
  endsAt: Instant,
  place: z._default(text('地点', 40, 0), ''),
  seats: z._default(z.nullable(z.int().check(z.minimum(1, '至少一个座位'), z.maximum(500, '最多 500 个座位'))), null),
}

/** Questions are posts of the kind `question`, votes are their likes: `community.post`, `community.like`, `community.listPosts`. */
export const gathering = {
  /** `coming`: what runs, then what comes, the nearest first. `past`: the latest first. 20 a page. */
  listGatherings: query(MEMBERS)
    .input(
      z.object({
        when: z._default(z.enum(['coming', 'past']), 'coming'),
        boardId: z.optional(Id),
        cursor: z.optional(Cursor),
      }),
    )
    .output(z.object({ gatherings: z.array(Gathering), nextCursor: z.nullable(Cursor) })),

  getGathering: query(MEMBERS).input(z.object(ofGathering)).output(Gathering),

  /** As it comes, and afterwards as it was: the last 100 things said, the oldest first. */
  follow: query(MEMBERS, { followed: true })
    .input(liveInput(z.object(ofGathering)))
    .output(liveOutput(z.object({ gathering: Gathering, said: z.array(Said) }))),

  /** Those before `beforeSeq`, the oldest first, at most 100. */
  listSaid: query(MEMBERS)
    .input(z.object({ ...ofGathering, beforeSeq: z.int().check(z.minimum(1)) }))
    .output(z.object({ said: z.array(Said) })),

  openPicture: query(MEMBERS, { perMinute: 240 })
    .input(z.object({ ...ofGathering, pictureId: Id }))
    .output(Link),

  /** A seat at a meeting; of the others a word half an hour before it begins. */
  signUp: command(MEMBERS)
    .input(z.object({ ...ofGathering, on: z.boolean() }))
    .output(Gathering)
    .errors({
      ...joinFirst,
      FULL: { status: 409, message: '座位满了，可以看看下一场' },
      TOO_LATE: { status: 409, message: '已经开始或结束了' },
    }),

  plan: command(BOARD_STAFF)
    .input(z.object({ ...plan, repeats: z._default(z.int().check(z.minimum(1), z.maximum(12, '最多排 12 周')), 1) }))
    .output(z.object({ gatheringIds: z.array(Id) }))
    .errors({
      ...times,
      BOARD_UNKNOWN: { status: 404, message: '没有这个版块', data: ofField('boardId') },
      HOST_UNKNOWN: { status: 422, message: '请选这个版块的工作人员主持', data: ofField('hostAccountId') },
      /** A meeting is somewhere. */
      PLACE_MISSING: { status: 422, message: '请填写地点', data: ofField('place') },
    }),

  /** Those who signed up are told. */
  move: command(BOARD_STAFF)
    .input(z.object({ ...ofGathering, startsAt: Instant, endsAt: Instant }))
    .output(Gathering)
    .errors({ ...times, ...notYours, NOT_PLANNED: { status: 409, message: '已经开始、结束或取消了' } }),

  cancel: command(BOARD_STAFF)
    .input(z.object({ ...ofGathering, reason: text('原因', 100) }))
    .output(Done)
    .errors({ ...notYours, NOT_PLANNED: { status: 409, message: '已经开始、结束或取消了' } }),

  /** From 30 minutes before its time. */
  begin: command(BOARD_STAFF)
    .input(z.object(ofGathering))
    .output(Gathering)
    .errors({
      ...notYours,
      TOO_EARLY: { status: 409, message: '开始前 30 分钟内才能开场' },
      NOT_PLANNED: { status: 409, message: '已经结束或取消了' },
    }),

  /** Words, a picture, or both; `questionId`: the question that it answers. Also afterwards, for questions that were left, for 7 days. */
  say: command(BOARD_STAFF, { perMinute: 60 })
    .input(
      z.object({
        ...ofGathering,
        text: z._default(text('内容', 1000, 0), ''),
        uploadId: z.optional(Id),
        questionId: z.optional(Id),
      }),
    )
    .output(Said)
    .errors({
      ...notYours,
      ...attachmentErrors,
      EMPTY: { status: 422, message: '请写点什么，或放一张图', data: ofField('text') },
      NOT_LIVE: { status: 409, message: '还没有开始，或已经结束' },
      QUESTION_UNKNOWN: { status: 404, message: '没有这个问题，可能已删除' },
    }),

  end: command(BOARD_STAFF)
    .input(z.object(ofGathering))
    .output(Gathering)
    .errors({ ...notYours, NOT_LIVE: { status: 409, message: '还没有开始' } }),

  /** Who has a seat, by the name he has in the communities, in the order in which they came. */
  listSeats: query(BOARD_STAFF)
    .input(z.object(ofGathering))
    .output(z.object({ seats: z.array(z.object({ name: z.string(), at: Instant })) })),

  ...gatheringBroadcast,
}
