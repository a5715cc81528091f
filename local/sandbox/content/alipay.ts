import type { AlipaySandboxConfig } from '../alipay/config'
import { Content } from '../alipay/fields'
import { oneMethodGateway } from '../alipay/one-method'
import { granted } from '../alipay/protocol'
import { badField } from '../alipay/wrong'
import type { Outages } from '../messages/outages'
import { type ContentMood, type Suggestion, suggestionFor } from './mood'

const METHOD = 'alipay.security.risk.content.sync.detect'
const LONGEST = 2000
const PRODUCT = /^TJ_[A-Z]+_MC(,TJ_[A-Z]+_MC)*$/
const SAID: Readonly<Record<Suggestion, string>> = { pass: 'pass', review: 'review', risky: 'block' }

const dataIn = (text: string): string => {
  const { data_list: list } = JSON.parse(text) as { data_list?: unknown }
  const [data] = Array.isArray(list) && list.length === 1 ? list : []
  if (typeof data !== 'string' || !data) throw badField('data_list')
  return data
}

/** Alipay's 内容风险识别: one text or one picture a question, signed both ways, answered at once. */
export const alipayContentSandbox = (
  config: AlipaySandboxConfig,
  { clock, mood, outages }: { clock: () => number; mood: ContentMood; outages: Outages },
) => {
  const detect = (text: string) => {
    const content = Content.of(text)
    content.is('channel', 'tinyapp-eco-open')
    content.text('open_id', /^[\w-]{6,64}$/)
    content.text('products', PRODUCT)
    const request = content.text('request_id', /^[\w-]{8,64}$/)
    const isText = content.text('content_type', /^(TEXT|PICTURE)$/) === 'TEXT'
    const data = dataIn(text)
    if (isText ? [...data].length > LONGEST : !/^https?:\/\//.test(data)) throw badField('data_list')
    const suggestion = isText ? suggestionFor(data) : mood.pictures
    const label = suggestion === 'pass' ? {} : { detect_check_labels: { label: 'ad', rate: '0.95' } }
    return granted({ request_id: request, suggestion: SAID[suggestion], is_sync: true, result_code: 'OK', ...label })
  }

  return oneMethodGateway({ method: METHOD, config, clock, outages, answer: detect })
}
