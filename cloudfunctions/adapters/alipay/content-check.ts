import type { AlipaySdk } from 'alipay-sdk'
import type {
  ContentDecision,
  ContentPicture,
  ContentText,
  NotDecided,
  PictureAnswer,
  TextAnswer,
} from '../../kernel/content-check'
import { randomId } from '../../kernel/ids'
import { instant } from '../../kernel/time'
import { chinaTime } from './china-time'
import { type AlipayConfig, openSdk } from './sdk'

export interface AlipayContentConfig extends AlipayConfig {
  /** `tinyapp-eco-open` for 内容风险识别 of the open platform. */
  channel: string
  /** As agreed with Alipay when the product is opened; may be empty. */
  tenants: string
  /** What is looked for, with commas: `TJ_POLITICS_MC,TJ_PORN_MC,…`. */
  products: string
}

export const USUAL_PRODUCTS = 'TJ_POLITICS_MC,TJ_PORN_MC,TJ_ILLEGAL_MC,TJ_TERRORISM_MC,TJ_ABUSES_MC'

const METHOD = 'alipay.security.risk.content.sync.detect'
const DONE = '10000'
const LONGEST = 2000
const WEIGHT = { pass: 0, review: 1, refuse: 2 } as const
const DECISIONS: Readonly<Record<string, ContentDecision>> = { pass: 'pass', review: 'review', block: 'refuse' }

type Answer = Readonly<Record<string, unknown>>

const unavailable = (code: string): NotDecided => ({ state: 'unavailable', code })

const word = (answer: Answer, name: string) => {
  const value = answer[name]
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value) ? value : ''
}

/** Only what Alipay says in so many words counts; a verdict that comes later, or never, holds. */
const answerOf = (answer: Answer): TextAnswer => {
  if (answer['code'] !== DONE) return unavailable(word(answer, 'sub_code') || word(answer, 'code') || 'NO_WORD')
  const decision = DECISIONS[word(answer, 'suggestion')]
  if (!decision || answer['is_sync'] === false) return unavailable('NO_WORD')
  const { label } = { ...(answer['detect_check_labels'] as Answer | null) }
  const kind = typeof label === 'string' && /^[a-z]{1,20}$/.test(label) ? label : decision
  return { state: 'decided', decision, label: `ALIPAY_${kind}`, traceId: word(answer, 'request_id') || null }
}

const partsOf = (text: string) => {
  const signs = [...text]
  const count = Math.max(1, Math.ceil(signs.length / LONGEST))
  return Array.from({ length: count }, (_, i) => signs.slice(i * LONGEST, (i + 1) * LONGEST).join(''))
}

/**
 * Alipay's 内容风险识别 (alipay.security.risk.content.sync.detect), one question for words and pictures, answered at once. Fields and
 * values are those of Alipay's own SDK for Java, 2024 and 2025. Not verified against the live platform: the most characters of a text (2,000, as
 * the older content.detect had), whether `tenants` may be empty, how soon a picture's address must hold, and which `sub_code` says that the product
 * is not opened; all of them end as `unavailable`, which holds.
 */
export const alipayContentCheck = (config: AlipayContentConfig, clock: () => number = Date.now) => {
  let sdk: Promise<AlipaySdk> | undefined

  /** What went wrong underneath is dropped: its text quotes question and answer. */
  const ask = async (contentType: 'TEXT' | 'PICTURE', data: string, openId: string): Promise<TextAnswer> => {
    const { channel, tenants, products } = config
    const bizContent = {
      ...{ request_id: randomId(), channel, products, content_type: contentType, data_list: [data], open_id: openId },
      ...(tenants ? { tenants } : {}),
    }
    try {
      sdk ??= openSdk(config)
      const question = { bizContent, timestamp: chinaTime(instant(clock())) }
      return answerOf((await (await sdk).exec(METHOD, question, { validateSign: true })) as unknown as Answer)
    } catch {
      return unavailable('NO_TRUSTED_ANSWER')
    }
  }

  const text = async ({ text: words, title = '', nickname = '' }: ContentText, openId: string): Promise<TextAnswer> => {
    let gravest: TextAnswer = unavailable('NOTHING_ASKED')
    for (const part of partsOf([nickname, title, words].filter((each) => each.trim()).join('\n'))) {
      const answer = await ask('TEXT', part, openId)
      if (answer.state !== 'decided') return answer
      if (gravest.state !== 'decided' || WEIGHT[answer.decision] > WEIGHT[gravest.decision]) gravest = answer
    }
    return gravest
  }

  const picture = async ({ url }: ContentPicture, openId: string): Promise<PictureAnswer> =>
    /^https?:\/\//.test(url) ? ask('PICTURE', url, openId) : unavailable('ADDRESS_NOT_PUBLIC')

  return { text, picture, doorbell: null }
}
