import { verify } from 'node:crypto'
import type { Context } from 'hono'
import type { Desk } from './desk'
import { nonces } from './books'
import { invalidRequest, paramError, signError } from './problem'

const MAX_SKEW_S = 300
const SCHEME = 'WECHATPAY2-SHA256-RSA2048'
const PARTS = ['mchid', 'nonce_str', 'signature', 'timestamp', 'serial_no'] as const

export interface Question {
  /** Of the path. */
  param: (name: string) => string
  query: (name: string) => string | undefined
  /** Parsed JSON; null for GET. */
  body: unknown
  /** `Wechatpay-Serial`. */
  serial: string | undefined
  url: URL
}

const authorizationOf = (header: string | undefined) => {
  const [scheme, rest = ''] = (header ?? '').split(/ (.*)/s)
  const found = new Map([...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value ?? '']))
  if (scheme !== SCHEME || found.size !== PARTS.length || PARTS.some((part) => !found.get(part)))
    throw signError('Http头Authorization值格式错误')
  const part = (name: (typeof PARTS)[number]) => found.get(name) ?? ''
  return {
    mchid: part('mchid'),
    nonce: part('nonce_str'),
    signature: part('signature'),
    at: part('timestamp'),
    serial: part('serial_no'),
  }
}

/** Who asks, just now, for the first time, and has signed exactly this. */
const authenticate = async ({ world, keys }: Desk, c: Context, url: URL, body: string) => {
  const { mchid, nonce, signature, at, serial } = authorizationOf(c.req.header('authorization'))
  if (mchid !== keys.mchId || serial !== keys.merchant.serial) throw signError('商户证书序列号有误')
  if (!/^\d{10}$/.test(at) || Math.abs(world.clock() / 1000 - Number(at)) > MAX_SKEW_S) throw signError('时间戳已过期')
  const text = `${c.req.method}\n${url.pathname}${url.search}\n${at}\n${nonce}\n${body}\n`
  const holds = verify('sha256', Buffer.from(text), keys.merchant.publicKey, Buffer.from(signature, 'base64'))
  if (!holds) throw signError('签名错误')
  if (!(await world.store.insert(nonces, { id: nonce, at: world.now() }))) throw signError('随机串重复')
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw paramError('请求体不是合法的JSON')
  }
}

const checkHeaders = (c: Context) => {
  const accept = c.req.header('accept') ?? ''
  if (!/application\/json|\*\/\*/.test(accept)) throw invalidRequest('Http头缺少Accept')
  if (!c.req.header('user-agent')) throw invalidRequest('Http头缺少User-Agent')
  if (c.req.method === 'POST' && !c.req.header('content-type')?.startsWith('application/json'))
    throw invalidRequest('Content-Type必须为application/json')
}

/** A request of the merchant, read and authenticated. Throws `Problem`. */
export const questionOf = async (desk: Desk, c: Context): Promise<Question> => {
  const text = await c.req.text()
  const url = new URL(c.req.url)
  checkHeaders(c)
  await authenticate(desk, c, url, text)
  return {
    param: (name) => c.req.param(name) ?? '',
    query: (name) => url.searchParams.get(name) ?? undefined,
    body: c.req.method === 'GET' ? null : parsed(text),
    serial: c.req.header('wechatpay-serial'),
    url,
  }
}
