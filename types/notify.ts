import * as z from 'zod/mini'
import { liveInput, liveOutput } from './live'
import { OPERATORS, PATIENTS, SIGNED_IN, command, query } from './operation'
import { Cursor, Done, Id, Instant, text } from './values'

/** A message in the app's inbox. Text carries no diagnosis; `page` opens what it is about. */
export const Message = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  body: z.string(),
  page: z.nullable(z.string()),
  at: Instant,
  read: z.boolean(),
})
export type Message = z.infer<typeof Message>

/** Where somebody can give leave for messages outside the app. */
export const Platform = z.enum(['wechat', 'alipay'])
export type Platform = z.infer<typeof Platform>

const TemplateId = z.string().check(z.regex(/^[\w=-]{1,64}$/, '模板编号不对'))

/** What the platform's sheet said of one template; `filter`: left out by the platform, `cancel`: the sheet was closed. */
export const GrantAnswer = z.enum(['accept', 'reject', 'ban', 'filter', 'cancel'])
export type GrantAnswer = z.infer<typeof GrantAnswer>

const Grant = z.object({ templateId: TemplateId, title: z.string(), left: z.int() })

/** At a tap, the templates to ask leave for: at most three, since one sheet shows no more. */
const Ask = z.array(TemplateId).check(z.maxLength(3))
export const Asks = z.object({ booking: Ask, standby: Ask, checkin: Ask, payment: Ask, consult: Ask })
export type Asks = z.infer<typeof Asks>
export const MomentName = z.keyof(Asks)
export type Moment = keyof Asks

const Channel = z.enum(['wechat', 'alipay', 'sms', 'call'])

/** `unknown`: it may have gone out, the rail did not say; it is not sent again. */
const DeliveryState = z.enum(['waiting', 'sending', 'sent', 'unsent', 'unknown', 'withdrawn'])

/** How a message left the app. No words of it, no names, no numbers. */
const Delivery = z.object({
  id: Id,
  accountId: Id,
  kind: z.string(),
  title: z.string(),
  state: DeliveryState,
  attempts: z.array(
    z.object({ channel: Channel, at: Instant, end: z.enum(['delivered', 'refused', 'unknown']), code: z.string() }),
  ),
  createdAt: Instant,
  dueAt: z.nullable(Instant),
  /** Nothing went out, and a call would still help. */
  canBeCalled: z.boolean(),
})
export type Delivery = z.infer<typeof Delivery>

/** A field of a form; `example` is a made-up value as people would get it. */
const TemplateField = z.object({ name: z.string(), type: z.string(), rule: z.string(), example: z.string() })

/**
 * A kind of message that leaves the app. `formTitle`: what the platforms' lists of templates call its form; `ready`: the channels that have a
 * template for it here; `askedAt`: the taps at which leave for it is asked.
 */
const Template = z.object({
  kind: z.string(),
  title: z.string(),
  form: z.string(),
  formTitle: z.string(),
  fields: z.array(TemplateField),
  channels: z.array(Channel),
  ready: z.array(Channel),
  askedAt: z.array(MomentName),
  everywhere: z.boolean(),
  urgent: z.boolean(),
  usefulMinutes: z.nullable(z.int()),
})
export type Template = z.infer<typeof Template>

/**
 * The messages of one form and how they reach the caller outside the app. `left`: how many more the platform lets through, null where it has no
 * such template; `forGood`: one leave is enough for all. `sms`: goes by SMS when the app may not; `everywhere`: by SMS in any case, and an
 * operator calls.
 */
const Reach = z.object({
  form: z.string(),
  title: z.string(),
  left: z.nullable(z.int()),
  forGood: z.boolean(),
  kinds: z.array(z.object({ kind: z.string(), title: z.string(), sms: z.boolean(), everywhere: z.boolean() })),
})
export type Reach = z.infer<typeof Reach>

const CallOutcome = z.enum(['reached', 'no-answer', 'wrong-number'])

/** Somebody to be called. Name, number, words and earlier calls are there for the operator who took the task, and empty for all others. */
const CallTask = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  /** What it is about, as the patient's app opens it. */
  page: z.nullable(z.string()),
  state: z.enum(['open', 'claimed', 'done']),
  mine: z.boolean(),
  patientName: z.string(),
  phone: z.string(),
  words: z.string(),
  /** Null also when nobody had to be called any more. */
  outcome: z.nullable(CallOutcome),
  /** How often nobody answered. */
  tries: z.int(),
  calls: z.array(z.object({ at: Instant, outcome: CallOutcome, note: z.string() })),
  /** Not earlier. */
  callAt: Instant,
  /** Later it helps nobody. */
  callBy: Instant,
  createdAt: Instant,
  doneAt: z.nullable(Instant),
})
export type CallTask = z.infer<typeof CallTask>

const callTaskTaken = {
  /** Another operator took it. Take the next one. */
  CALL_TASK_TAKEN: { status: 409, message: '同事已经在联系了' },
} as const

export const notify = {
  /** Newest first, 20 a page. */
  listMessages: query(SIGNED_IN)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ messages: z.array(Message), unread: z.int(), nextCursor: z.nullable(Cursor) })),

  /** Whether there is something new in the inbox: what a badge shows, and when the list is worth asking for. */
  watchInbox: query(SIGNED_IN)
    .input(liveInput(z.object({})))
    .output(
      liveOutput(
        z.object({
          /** At most 100: beyond that it reads 99+. */
          unread: z.int(),
          newestId: z.nullable(Id),
        }),
      ),
    ),

  markRead: command(SIGNED_IN)
    .input(z.object({ messageIds: z.array(Id).check(z.maxLength(50)) }))
    .output(Done),

  /** What to ask leave for at which tap, and how many messages may still be sent. Fetched before the tap. */
  listGrants: query(PATIENTS)
    .input(z.object({ platform: Platform }))
    .output(z.object({ asks: Asks, grants: z.array(Grant) })),

  /** What can still reach the caller outside the app; the inbox has every message in any case. On the web without `platform`. */
  listReach: query(PATIENTS)
    .input(z.object({ platform: z.optional(Platform) }))
    .output(
      z.object({
        /** Where SMS go, masked; null when there is no number, or this hospital sends none. */
        smsTo: z.nullable(z.string()),
        reach: z.array(Reach),
      }),
    ),

  /** After the platform's sheet closed. Each `accept` is one message more; templates that are not ours are passed over. */
  recordGrants: command(PATIENTS, { perMinute: 30 })
    .input(
      z.object({
        platform: Platform,
        results: z.array(z.object({ templateId: TemplateId, answer: GrantAnswer })).check(z.maxLength(5)),
      }),
    )
    .output(z.object({ grants: z.array(Grant) })),

  /** The message log, newest first, 50 a page. */
  listDeliveries: query(OPERATORS)
    .input(z.object({ state: z.optional(DeliveryState), cursor: z.optional(Cursor) }))
    .output(z.object({ deliveries: z.array(Delivery), nextCursor: z.nullable(Cursor) })),

  listMessageTemplates: query(OPERATORS)
    .input(z.object({}))
    .output(z.object({ templates: z.array(Template) })),

  /** A message that went out nowhere becomes a call task, while it still helps. */
  callInstead: command(OPERATORS)
    .input(z.object({ deliveryId: Id }))
    .output(Delivery)
    .errors({
      /** It went out, may have gone out, is called about already, or helps nobody any more. */
      NO_CALL_NEEDED: { status: 409, message: '这条消息不用再打电话' },
      /** The account has no number. */
      NO_PHONE: { status: 409, message: '这位患者没有留电话' },
    }),

  /**
   * `open` (unless told): to be called now, what helps for the shortest time first, then the oldest; `later`: nobody answered, to be called
   * again at its time; `done`: newest first. 50 a page.
   */
  listCallTasks: query(OPERATORS)
    .input(z.object({ state: z.optional(z.enum(['open', 'later', 'claimed', 'done'])), cursor: z.optional(Cursor) }))
    .output(z.object({ tasks: z.array(CallTask), nextCursor: z.nullable(Cursor) })),

  /** Takes a task for 20 minutes, so that nobody is called twice. */
  claimCallTask: command(OPERATORS)
    .input(z.object({ taskId: Id }))
    .output(CallTask)
    .errors(callTaskTaken),

  /** Writes down how a call went. When nobody answered, the task comes again after 10 and after 30 minutes; else it is done. */
  finishCallTask: command(OPERATORS)
    .input(
      z.object({
        taskId: Id,
        outcome: CallOutcome,
        note: z.optional(text('备注', 200, 0)),
      }),
    )
    .output(CallTask)
    .errors(callTaskTaken),
}
