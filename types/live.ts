import * as z from 'zod/mini'

/** As long as a phone's network surely keeps a silent request. */
export const LONGEST_WAIT_SECONDS = 20

/**
 * What a query that can be followed takes beside its own input. `since`: the cursor of the answer that the caller has; while it still
 * holds, he gets a tiny one. `wait`: up to so many seconds he rather waits for a change, where the host is a server.
 */
export const liveInput = <T extends z.ZodMiniObject>(input: T) =>
  z.extend(input, {
    since: z.optional(z.string().check(z.maxLength(40, '游标不超过 40 个字'))),
    wait: z.optional(
      z
        .int('等待的秒数是整数')
        .check(z.minimum(0, '等待 0 到 20 秒'), z.maximum(LONGEST_WAIT_SECONDS, '等待 0 到 20 秒')),
    ),
  })

const Unchanged = z.object({ changed: z.literal(false), cursor: z.string() })
export type Unchanged = z.infer<typeof Unchanged>

/** All of it with a new cursor, or that nothing changed. Without `since` it is always all of it. */
export const liveOutput = <T extends z.ZodMiniObject>(output: T) =>
  z.discriminatedUnion('changed', [z.extend(output, { changed: z.literal(true), cursor: z.string() }), Unchanged])
