import * as z from 'zod/mini'
import { Link, attachmentErrors } from './attachments'
import { MEMBERS, StaffMark } from './community'
import { BOARD_STAFF } from './community-staff'
import { OPERATORS, command, query } from './operation'
import { CivilDate, Cursor, Done, Id, Instant, text } from './values'

/** `card`: one thing to know, on one screen. `video`: short, with words beside it. */
export const ReadingKind = z.enum(['article', 'card', 'video'])
export type ReadingKind = z.infer<typeof ReadingKind>

/** Solar terms and holidays that an article can be for. */
export const Occasion = z.enum([
  ...(['spring-festival', 'dragon-boat', 'mid-autumn', 'double-ninth', 'national-day'] as const),
  ...(['spring-begins', 'qingming', 'summer-begins', 'great-heat', 'autumn-begins', 'frost-descends'] as const),
  ...(['winter-begins', 'winter-solstice', 'great-cold'] as const),
])
export type Occasion = z.infer<typeof Occasion>

/** As operators say it of this week. */
export const Weather = z.enum(['heat', 'cold', 'haze', 'pollen', 'storm'])
export type Weather = z.infer<typeof Weather>

/** `child`: below 14; `elder`: from 60. */
export const AgeGroup = z.enum(['child', 'adult', 'elder'])
export type AgeGroup = z.infer<typeof AgeGroup>

const When = z.union([Occasion, Weather])

/** When and to whom it is worth sending; nothing named: at any time, to everybody of its boards. */
const audience = { months: z.array(z.int()), occasions: z.array(When), ages: z.array(AgeGroup) }

const Picture = z.object({ id: Id, width: z.int(), height: z.int() })

/** What an article is made of, in order. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  /** What one must not miss. */
  z.object({ kind: z.literal('notice'), text: z.string() }),
  z.object({ kind: z.literal('picture'), picture: Picture, caption: z.string() }),
])
export type Block = z.infer<typeof Block>

export const Article = z.object({
  id: Id,
  kind: ReadingKind,
  boardIds: z.array(Id),
  boardNames: z.array(z.string()),
  title: z.string(),
  summary: z.string(),
  author: StaffMark,
  /** Of reading, or of watching. */
  minutes: z.int(),
  publishedAt: z.nullable(Instant),
  /** When its author last saw that it still holds. */
  reviewedAt: z.nullable(Instant),
  /** Guidelines and books it rests on. */
  sources: z.array(z.string()),
})
export type Article = z.infer<typeof Article>

const WholeArticle = z.extend(Article, { blocks: z.array(Block), hasVideo: z.boolean() })
export type WholeArticle = z.infer<typeof WholeArticle>

/** How far it was read, by how many times it was opened; never by whom. */
const Reach = z.object({
  opened: z.int(),
  quarter: z.int(),
  half: z.int(),
  most: z.int(),
  whole: z.int(),
  sent: z.int(),
})

const WrittenArticle = z.extend(Article, {
  state: z.enum(['draft', 'published', 'withdrawn']),
  reach: Reach,
})
export type WrittenArticle = z.infer<typeof WrittenArticle>

const ofArticle = { articleId: Id }
const short = text('小标题', 30)
const BlockInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: short }),
  z.object({ kind: z.literal('text'), text: text('段落', 1000) }),
  z.object({ kind: z.literal('list'), items: z.array(text('条目', 100)).check(z.minLength(1), z.maxLength(12)) }),
  z.object({ kind: z.literal('notice'), text: text('提醒', 200) }),
  /** A new one by `uploadId`, or one that stands in it already by `pictureId`. */
  z.object({
    kind: z.literal('picture'),
    uploadId: z.optional(Id),
    pictureId: z.optional(Id),
    caption: z._default(text('图注', 60, 0), ''),
  }),
])

/** 健康科普: written by staff, read by members, sent once a week at most to who asked for it (广告法 第16、17条: no promises, no brands). */
export const reading = {
  /** The newest first, 20 a page; `mine`: of the boards that one follows. */
  listArticles: query(MEMBERS)
    .input(
      z.object({
        boardId: z.optional(Id),
        mine: z._default(z.boolean(), false),
        kind: z.optional(ReadingKind),
        cursor: z.optional(Cursor),
      }),
    )
    .output(z.object({ articles: z.array(Article), nextCursor: z.nullable(Cursor) })),

  getArticle: query(MEMBERS).input(z.object(ofArticle)).output(WholeArticle),

  openPicture: query(MEMBERS, { perMinute: 240 })
    .input(z.object({ ...ofArticle, pictureId: Id }))
    .output(Link),

  openVideo: query(MEMBERS).input(z.object(ofArticle)).output(Link),

  /** A page says once for each opening how far it came: 0 when it is opened, then 25, 50, 75, 100 percent. Nobody's name is kept. */
  reportReading: command(MEMBERS, { perMinute: 60 })
    .input(
      z.object({
        ...ofArticle,
        percent: z.union([z.literal(0), z.literal(25), z.literal(50), z.literal(75), z.literal(100)]),
      }),
    )
    .output(Done),

  /** Written and changed by its author or an operator; a published one that is changed stays published. */
  save: command(BOARD_STAFF)
    .input(
      z.object({
        id: z.optional(Id),
        kind: ReadingKind,
        boardIds: z.array(Id).check(z.minLength(1, '请选至少一个版块'), z.maxLength(6)),
        title: text('标题', 40),
        summary: text('一句话', 80),
        blocks: z.array(BlockInput).check(z.minLength(1, '请写正文'), z.maxLength(60)),
        sources: z.array(text('依据', 120)).check(z.minLength(1, '请写明依据'), z.maxLength(10)),
        videoUploadId: z.optional(Id),
        /** Months in which it is worth sending, 1–12; none: at any time. */
        months: z._default(z.array(z.int().check(z.minimum(1), z.maximum(12))).check(z.maxLength(12)), []),
        /** Only in a week that has one of these. */
        occasions: z._default(z.array(When).check(z.maxLength(19)), []),
        /** Only to who keeps somebody of such an age. */
        ages: z._default(z.array(AgeGroup).check(z.maxLength(3)), []),
      }),
    )
    .output(z.object({ articleId: Id }))
    .errors({
      ...attachmentErrors,
      BOARD_UNKNOWN: { status: 404, message: '没有这个版块', data: z.object({ field: z.literal('boardIds') }) },
      NOT_YOURS: { status: 403, message: '这篇由别的同事写' },
      PICTURE_UNKNOWN: { status: 404, message: '没有这张图片', data: z.object({ field: z.literal('blocks') }) },
      VIDEO_MISSING: { status: 422, message: '请选一段视频', data: z.object({ field: z.literal('videoUploadId') }) },
      /** A promise, a brand, somebody's number: what an advertisement would say. */
      CONTENT_REFUSED: {
        status: 422,
        message: '有几处像广告或承诺，请改一改',
        data: z.object({ remarks: z.array(z.object({ quote: z.string(), say: z.string() })) }),
      },
    }),

  /** Seen by members from now on; again: its author saw that it still holds. */
  publish: command(BOARD_STAFF)
    .input(z.object(ofArticle))
    .output(Done)
    .errors({ NOT_YOURS: { status: 403, message: '这篇由别的同事写' } }),

  withdraw: command(BOARD_STAFF)
    .input(z.object(ofArticle))
    .output(Done)
    .errors({ NOT_YOURS: { status: 403, message: '这篇由别的同事写' } }),

  /** One's own, operators all; drafts first. 20 a page. */
  listWritten: query(BOARD_STAFF)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(
      z.object({
        articles: z.array(WrittenArticle),
        nextCursor: z.nullable(Cursor),
      }),
    ),

  getWritten: query(BOARD_STAFF)
    .input(z.object(ofArticle))
    .output(z.extend(WholeArticle, audience))
    .errors({ NOT_YOURS: { status: 403, message: '这篇由别的同事写' } }),

  /** What this week's weather is said to be; `until` its last day, null when nothing is said. */
  getWeather: query(BOARD_STAFF)
    .input(z.object({}))
    .output(z.object({ kinds: z.array(Weather), until: z.nullable(CivilDate) })),

  /** Holds for seven days. */
  setWeather: command(OPERATORS)
    .input(z.object({ kinds: z.array(Weather).check(z.maxLength(5)) }))
    .output(Done),
}
