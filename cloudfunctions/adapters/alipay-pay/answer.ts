import { RailRefused, RailUnknown } from '../../kernel/rails'
import { instantOfChina } from '../alipay/china-time'
import { fenOf } from './yuan'

type Fields = Readonly<Record<string, unknown>>

/** What the gateway said, its signature checked. What is missing or cannot be read makes it no answer. */
export class Answer {
  /** @param refusal the gateway's own word for a definite no; null when it did what was asked. */
  constructor(
    private readonly method: string,
    private readonly fields: Fields,
    readonly refusal: string | null,
  ) {}

  /** Alipay knows no such trade. */
  get absent(): boolean {
    return /(^|\.)TRADE_NOT_EXIST$/.test(this.refusal ?? '')
  }

  /** Itself, unless it is a no. */
  granted(): this {
    if (this.refusal) throw new RailRefused(this.refusal)
    return this
  }

  text(name: string): string | null {
    const value = this.fields[name]
    return typeof value === 'string' && value ? value : null
  }

  need(name: string): string {
    return this.text(name) ?? this.useless(name)
  }

  fen(name: string): number {
    return fenOf(this.need(name)) ?? this.useless(name)
  }

  instant(name: string): string {
    return instantOfChina(this.need(name)) ?? this.useless(name)
  }

  /** An object within the answer. */
  inner(name: string): Answer {
    const value = this.fields[name]
    if (typeof value !== 'object' || value === null) return this.useless(name)
    return new Answer(this.method, value as Fields, this.refusal)
  }

  /** The answer must be about what was asked: a signed answer to another question proves nothing. */
  about(name: string, value: string): this {
    return this.need(name) === value ? this : this.useless(name)
  }

  private useless(name: string): never {
    throw new RailUnknown(`${this.method} answered without a usable ${name}`)
  }
}
