import * as z from 'zod/mini'
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
export const Asks = z.object({ booking: Ask, standby: Ask, checkin: Ask, payment: Ask })
export type Asks = z.infer<typeof Asks>
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
})

/** A kind of message that leaves the app. `ready`: the channels that have a template for it here. */
const Template = z.object({
  kind: z.string(),
  title: z.string(),
  form: z.string(),
  fields: z.array(z.object({ name: z.string(), type: z.string() })),
  channels: z.array(Channel),
  ready: z.array(Channel),
  everywhere: z.boolean(),
  urgent: z.boolean(),
  usefulMinutes: z.nullable(z.int()),
})

/** Somebody to be called. Name and number are there for the operator who took the task, and empty for all others. */
const CallTask = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  state: z.enum(['open', 'claimed', 'done']),
  mine: z.boolean(),
  patientName: z.string(),
  phone: z.string(),
  words: z.string(),
  outcome: z.nullable(z.enum(['reached', 'no-answer', 'wrong-number'])),
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

  markRead: command(SIGNED_IN)
    .input(z.object({ messageIds: z.array(Id).check(z.maxLength(50)) }))
    .output(Done),

  /** What to ask leave for at which tap, and how many messages may still be sent. Fetched before the tap. */
  listGrants: query(PATIENTS)
    .input(z.object({ platform: Platform }))
    .output(z.object({ asks: Asks, grants: z.array(Grant) })),

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

  /** Oldest first, the open ones unless told, 50 a page. */
  listCallTasks: query(OPERATORS)
    .input(z.object({ state: z.optional(z.enum(['open', 'claimed', 'done'])), cursor: z.optional(Cursor) }))
    .output(z.object({ tasks: z.array(CallTask), nextCursor: z.nullable(Cursor) })),

  /** Takes a task, so that nobody is called twice. */
  claimCallTask: command(OPERATORS)
    .input(z.object({ taskId: Id }))
    .output(CallTask)
    .errors(callTaskTaken),

  /** Ends a task that one took. */
  finishCallTask: command(OPERATORS)
    .input(
      z.object({
        taskId: Id,
        outcome: z.enum(['reached', 'no-answer', 'wrong-number']),
        note: z.optional(text('备注', 200, 0)),
      }),
    )
    .output(CallTask)
    .errors(callTaskTaken),
}
