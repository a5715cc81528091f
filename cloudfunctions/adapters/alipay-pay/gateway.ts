import type { AlipaySdk } from 'alipay-sdk'
import { RailUnknown } from '../../kernel/rails'
import { instant } from '../../kernel/time'
import { chinaTime } from '../alipay/china-time'
import { type AlipayConfig, openSdk } from '../alipay/sdk'
import { Answer } from './answer'

type Content = Readonly<Record<string, unknown>>

const DONE = '10000'
/** 20000: the gateway itself is ill. 10003: under way. */
const UNDECIDED = new Set(['20000', '10003'])
/** The rail did something or nothing: `ACQ.SYSTEM_ERROR`, `AQC.SYSTEM_ERROR`, `isp.unknow-error`, … */
const UNDECIDED_REASON = /SYSTEM_ERROR$|^(isp|aop)\.unknow/i

/**
 * The gateway of the open platform (v2, signed RSA2 both ways). The SDK asks once more when the line breaks: whatever is asked
 * for carries a number of ours, so that twice is once.
 */
export class AlipayGateway {
  private sdk: Promise<AlipaySdk> | undefined

  constructor(
    private readonly config: AlipayConfig,
    private readonly now: () => number,
  ) {}

  /** Throws `RailUnknown` for silence, for an answer that cannot be trusted, and when the gateway does not know itself. */
  async ask(method: string, content: Content, notifyUrl?: string): Promise<Answer> {
    const fields = await this.exec(method, content, notifyUrl)
    const word = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string) : '')
    const [code, reason] = [word('code'), word('sub_code')]
    if (code === DONE) return new Answer(method, fields, null)
    if (!code || UNDECIDED.has(code) || UNDECIDED_REASON.test(reason))
      throw new RailUnknown(`${method} does not know: ${reason || code || 'no code'}`)
    return new Answer(method, fields, reason || code)
  }

  /** Whether Alipay signed these fields of a notice. */
  async signed(fields: Readonly<Record<string, string>>): Promise<boolean> {
    return (await this.open()).checkNotifySignV2(fields)
  }

  private open(): Promise<AlipaySdk> {
    this.sdk ??= openSdk(this.config)
    return this.sdk
  }

  /** What went wrong underneath is dropped: its text quotes question and answer. */
  private async exec(method: string, content: Content, notifyUrl?: string): Promise<Content> {
    const sdk = await this.open()
    const question = {
      bizContent: content,
      timestamp: chinaTime(instant(this.now())),
      ...(notifyUrl ? { notify_url: notifyUrl } : {}),
    }
    try {
      return (await sdk.exec(method, question, { validateSign: true })) as unknown as Content
    } catch {
      throw new RailUnknown(`${method} gave no answer that can be trusted`)
    }
  }
}
