import { randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Desk } from './desk'
import { Problem } from './problem'
import { type Question, questionOf } from './question'
import { sealHeaders } from './seal'

/** An object is sent as JSON, null as 204, bytes as a file without signature. */
export type Handler = (question: Question) => Promise<object | null | Buffer>

type Result = object | null | Buffer | Problem

/** Breaks the line, as far as there is one. */
const hangUp = (c: Context) => {
  ;(c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.destroy()
  return c.body(null, 503)
}

const signerFor = (c: Context) =>
  c.req.header('wechatpay-serial')?.startsWith('PUB_KEY_ID_') ? 'public-key' : 'certificate'

/** @param spoil makes the signature one of something else. */
const headersFor = (desk: Desk, c: Context, body: string, internal: number, spoil: boolean) => ({
  ...sealHeaders(desk, signerFor(c), spoil ? `${body} ` : body),
  'content-type': 'application/json',
  'Request-ID': `${randomBytes(12).toString('hex').toUpperCase()}-${internal}`,
})

const answer = (desk: Desk, c: Context, result: Result, spoil: boolean) => {
  if (Buffer.isBuffer(result)) return c.body(new Uint8Array(result), 200)
  if (result === null) return c.body(null, 204, headersFor(desk, c, '', 0, spoil))
  if (!(result instanceof Problem)) {
    const body = JSON.stringify(result)
    return c.body(body, 200, headersFor(desk, c, body, 0, spoil))
  }
  const { status, code, message, internal } = result
  const body = JSON.stringify({ code, message })
  // WeChat does not sign what it answers to somebody whose signature it could not read.
  if (status === 401) return c.body(body, 401, { 'content-type': 'application/json' })
  return c.body(body, status, headersFor(desk, c, body, internal, spoil))
}

const resultOf = async (desk: Desk, c: Context, handler: Handler, broken: boolean): Promise<Result> => {
  try {
    if (broken) throw new Problem(500, 'SYSTEM_ERROR', '系统异常，请稍后重试')
    return await handler(await questionOf(desk, c))
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** Does what is asked and signs the answer, unless the sandbox's mood is otherwise. */
export const gated = (desk: Desk, handler: Handler) => async (c: Context) => {
  const outage = await desk.world.outage('wechat-pay')
  if (outage === 'refuses-connection') return hangUp(c)
  const result = await resultOf(desk, c, handler, outage === 'server-error')
  return outage === 'lost-answer' ? hangUp(c) : answer(desk, c, result, outage === 'bad-signature')
}
