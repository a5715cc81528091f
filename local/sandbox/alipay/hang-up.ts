import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'

/** Breaks the line without a word. */
export const hangUp = (c: Context): Response => {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  if (!incoming) return c.body(null, 502)
  incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}
