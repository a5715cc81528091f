import * as z from 'zod/mini'
import { Attachment, Link, attachmentErrors } from './attachments'
import { Consult, consultErrors } from './consult'
import { liveInput, liveOutput } from './live'
import { command, query } from './operation'
import type { Access } from './operation'
import { Done, Id, Instant, text } from './values'

/** The patient, a relative who talks for him, and the doctor in charge. */
export const bothSides: Access = {
  roles: ['patient', 'doctor'],
  subject: { kind: 'consult', field: 'consultId', scope: 'messages' },
}

/** Thousandths of the picture's width and height. */
const Point = z.tuple([z.int().check(z.minimum(0), z.maximum(1000)), z.int().check(z.minimum(0), z.maximum(1000))])

/** Drawn on a picture: a circle has its middle and a point of its edge, an arrow its tail and its head. */
const Stroke = z.object({
  shape: z.enum(['circle', 'arrow', 'line']),
  points: z.array(Point).check(z.minLength(2, '请在图上画一笔'), z.maxLength(200)),
  note: z._default(text('说明', 50, 0), ''),
})
export type Stroke = z.infer<typeof Stroke>

const attachmentContent = <K extends string>(kind: K) => z.object({ kind: z.literal(kind), attachment: Attachment })

/** What one side said. `event` is written by the system, never by a person: "沈怀安医生接诊了". */
export const Content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  attachmentContent('picture'),
  attachmentContent('voice'),
  attachmentContent('document'),
  z.object({ kind: z.literal('marks'), attachment: Attachment, strokes: z.array(Stroke), note: z.string() }),
  /** The plan as it stands is in the consult. */
  z.object({ kind: z.literal('plan') }),
  z.object({ kind: z.literal('event'), text: z.string() }),
])
export type Content = z.infer<typeof Content>

export const Message = z.object({
  /** 1, 2, 3, … in the consult; never changes, never missing. */
  seq: z.int(),
  from: z.enum(['patient', 'doctor', 'system']),
  /** Who it was, by his own name: a relative, a colleague who took over. */
  name: z.string(),
  /** This account wrote it. */
  mine: z.boolean(),
  /** The idempotency key under which it was sent, for `mine`; else null. So a client knows its own. */
  key: z.nullable(z.string()),
  at: Instant,
  content: Content,
  /** Only the patient's: words that sound like an emergency. */
  alarm: z.nullable(z.object({ flagId: z.string(), flag: z.string() })),
})
export type Message = z.infer<typeof Message>

const uploaded = <K extends string>(kind: K) =>
  z.object({ kind: z.literal(kind), uploadId: Id, name: z._default(text('文件名', 100, 0), '') })

export const ContentInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: text('内容', 2000) }),
  uploaded('picture'),
  uploaded('voice'),
  uploaded('document'),
  /** On a picture that was sent in this consult, or is among its evidence. */
  z.object({
    kind: z.literal('marks'),
    attachmentId: Id,
    strokes: z.array(Stroke).check(z.minLength(1, '请在图上画一笔'), z.maxLength(30, '最多 30 笔')),
    note: z._default(text('说明', 200, 0), ''),
  }),
])
export type ContentInput = z.infer<typeof ContentInput>

const Thread = z.object({
  consult: Consult,
  /** The last 50, the oldest first. */
  messages: z.array(Message),
  /** Up to where the other side has read; 0 for nothing. */
  readUpTo: z.int(),
})
export type Thread = z.infer<typeof Thread>

/** The thread. Part of `consult` on the wire. */
export const talk = {
  getThread: query(bothSides, { followed: true, inLentCall: true })
    .input(liveInput(z.object({ consultId: Id })))
    .output(liveOutput(Thread)),

  /** Those before `beforeSeq`, the oldest first, at most 50. */
  listMessages: query(bothSides)
    .input(z.object({ consultId: Id, beforeSeq: z.int().check(z.minimum(1)) }))
    .output(z.object({ messages: z.array(Message) })),

  /**
   * The idempotency key names the message for good: sent again under it, from whatever phone, it is one message. On a re-visit the doctor
   * judges the evidence first.
   */
  send: command(bothSides, { perMinute: 60 })
    .input(z.object({ consultId: Id, content: ContentInput }))
    .output(Message)
    .errors({
      ...attachmentErrors,
      ...consultErrors,
      /** `start` it first. */
      NOT_STARTED: { status: 409, message: '请先确认接诊，再回复' },
      /** Not a picture of this consult. */
      PICTURE_UNKNOWN: { status: 404, message: '没有这张图片' },
    }),

  markRead: command(bothSides, { perMinute: 120 })
    .input(z.object({ consultId: Id, upTo: z.int().check(z.minimum(0)) }))
    .output(Done),

  /** Each opening is written down. The link holds for two minutes. */
  openAttachment: query(bothSides)
    .input(z.object({ consultId: Id, attachmentId: Id }))
    .output(z.extend(Link, { attachment: Attachment })),
}
