import * as z from 'zod/mini'
import { SIGNED_IN, command, query } from './operation'
import { Cursor, Done, Id, Instant } from './values'

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

export const notify = {
  /** Newest first, 20 a page. */
  listMessages: query(SIGNED_IN)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ messages: z.array(Message), unread: z.int(), nextCursor: z.nullable(Cursor) })),

  markRead: command(SIGNED_IN)
    .input(z.object({ messageIds: z.array(Id).check(z.maxLength(50)) }))
    .output(Done),
}
