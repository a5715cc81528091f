import { RailUnknown } from '../../kernel/rails'
import type { Clock, WechatPayConfig } from './config'
import { authorise, epochSeconds, newNonce } from './signature'

const TIMEOUT_MS = 8_000

export interface RawQuestion {
  method: 'GET' | 'POST'
  url: string
  /** JSON text, exactly what is signed and sent. */
  body?: string
  /** `Wechatpay-Serial`: the key that sensitive fields are sealed with, or that the answer shall be signed with. */
  serial?: string
}

export interface RawAnswer {
  status: number
  headers: Headers
  bytes: Buffer
}

export type Send = (question: RawQuestion) => Promise<RawAnswer>

const headersFor = (body: string | undefined, serial: string | undefined) => ({
  accept: 'application/json',
  'user-agent': 'xinglin',
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(serial ? { 'wechatpay-serial': serial } : {}),
})

/** Signs and sends. `RailUnknown` when the line breaks or time is up; what went wrong underneath is dropped, it quotes addresses. */
export const openLine =
  (config: WechatPayConfig, clock: Clock): Send =>
  async ({ method, url, body, serial }) => {
    const { pathname, search } = new URL(url)
    const request = { method, target: `${pathname}${search}`, body: body ?? '' }
    const authorization = authorise(config, request, epochSeconds(clock()), newNonce())
    try {
      const response = await fetch(url, {
        ...{ method, redirect: 'error', signal: AbortSignal.timeout(config.timeoutMs ?? TIMEOUT_MS) },
        headers: { authorization, ...headersFor(body, serial) },
        ...(body === undefined ? {} : { body }),
      })
      return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
    } catch {
      throw new RailUnknown('WeChat Pay gave no answer')
    }
  }
