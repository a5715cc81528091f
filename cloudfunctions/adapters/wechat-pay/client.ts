import * as z from 'zod/mini'
import { RailRefused, RailUnknown } from '../../kernel/rails'
import type { Clock, WechatPayConfig } from './config'
import { Keyring } from './keyring'
import { type RawAnswer, type Send, openLine } from './transport'

/** Says nothing about what became of the request. */
const PASSING = new Set(['SYSTEM_ERROR', 'SYSTEMERROR', 'BANK_ERROR', 'BANKERROR', 'FREQUENCY_LIMITED', 'USERPAYING'])
const ABSENT = new Set(['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS', 'REFUND_NOT_EXISTS'])

const Problem = z.object({ code: z.string().check(z.regex(/^[A-Z_]{2,64}$/)) })

interface Question<T> {
  method: 'GET' | 'POST'
  /** Below the base address, with its query. */
  path: string
  body?: object
  /** The key that fields of the body are sealed with. */
  sealedWith?: string
  answer: z.ZodMiniType<T>
}

/** No body reads as null. */
const parse = <T>(text: string, schema: z.ZodMiniType<T>): { data: T } | null => {
  try {
    const parsed = schema.safeParse(text === '' ? null : JSON.parse(text))
    return parsed.success ? parsed : null
  } catch {
    return null
  }
}

/** WeChat Pay refuses empty values (`"x":""`), so they are left out, nested ones too. */
const withoutEmpty = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([, part]) => part !== '' && part != null)
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutEmpty(part)]))
}

const failure = (status: number, text: string) => {
  const code = parse(text, Problem)?.data.code
  const isNo = status >= 400 && status < 500 && status !== 429 && code !== undefined && !PASSING.has(code)
  return isNo ? new RailRefused(code) : new RailUnknown(`WeChat Pay answered ${status}`)
}

/** Asks WeChat Pay and believes only answers that it signed. */
export class Client {
  readonly keyring: Keyring
  /** Without looking at the answer's signature. */
  readonly send: Send

  constructor(
    readonly config: WechatPayConfig,
    readonly clock: Clock,
  ) {
    this.send = openLine(config, clock)
    this.keyring = new Keyring(config, clock, this.send)
  }

  async ask<T>({ method, path, body, sealedWith, answer }: Question<T>): Promise<T> {
    const serial = sealedWith ?? this.keyring.preferred
    const raw = await this.send({
      ...{ method, url: `${this.config.baseUrl}${path}` },
      ...(body ? { body: JSON.stringify(withoutEmpty(body)) } : {}),
      ...(serial ? { serial } : {}),
    })
    const text = await this.trusted(raw)
    if (raw.status !== 200 && raw.status !== 204) throw failure(raw.status, text)
    const parsed = parse(text, answer)
    if (!parsed) throw new RailUnknown('WeChat Pay answered something else')
    return parsed.data
  }

  private async trusted({ status, headers, bytes }: RawAnswer): Promise<string> {
    const text = bytes.toString('utf8')
    if (await this.keyring.vouches(headers, text)) return text
    throw new RailUnknown(`WeChat Pay’s answer (${status}) cannot be trusted`)
  }
}

/** Null instead of a refusal that says that there is no such thing. */
export const orAbsent = async <T>(question: Promise<T>): Promise<T | null> => {
  try {
    return await question
  } catch (error) {
    if (error instanceof RailRefused && ABSENT.has(error.code)) return null
    throw error
  }
}
