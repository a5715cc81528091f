import { fenIn, chinaInstant } from './money'
import { badField, invalid } from './wrong'

/** The question itself, each field looked at before it is used. */
export class Content {
  private constructor(private readonly fields: Readonly<Record<string, unknown>>) {}

  static of(text: string): Content {
    try {
      const value: unknown = JSON.parse(text)
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Content({ ...value })
    } catch {
      // Not JSON at all: the same refusal.
    }
    throw invalid('biz-content')
  }

  optional(name: string): string | null {
    const value = this.fields[name]
    if (value === undefined) return null
    if (typeof value !== 'string' || !value) throw badField(name)
    return value
  }

  text(name: string, form = /^[\s\S]{1,256}$/): string {
    const value = this.optional(name)
    if (value === null || !form.test(value)) throw badField(name)
    return value
  }

  /** One of two names for a person: an open_id, or the user_id of old apps. */
  person(openId: string, userId: string): string {
    return this.optional(userId) ? this.text(userId, /^2088\d{12}$/) : this.text(openId)
  }

  is(name: string, value: string) {
    if (this.fields[name] !== value) throw badField(name)
  }

  fen(name: string): number {
    return fenIn(this.fields[name]) ?? this.bad(name)
  }

  instant(name: string): string {
    return chinaInstant(this.fields[name]) ?? this.bad(name)
  }

  inner(name: string): Content {
    const value = this.fields[name]
    return typeof value === 'object' && value !== null ? new Content({ ...value }) : this.bad(name)
  }

  list(name: string): Content[] {
    const value = this.fields[name] ?? []
    return Array.isArray(value) ? value.map((each: object) => new Content({ ...each })) : this.bad(name)
  }

  private bad(name: string): never {
    throw badField(name)
  }
}

/** 商户订单号: letters, digits and underscores. */
export const OUT_TRADE_NO = /^[0-9A-Za-z_]{1,64}$/
/** Where a notice may go: no query, no fragment. */
export const NOTIFY_URL = /^https?:\/\/[^?#\s]{1,250}$/
/** 订单标题 without the characters that Alipay keeps for itself. */
export const SUBJECT = /^[^/=&]{1,256}$/
