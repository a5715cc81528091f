import type { MessageChannel, Outgoing, SendEnd } from '../../kernel/channels'
import { toMs } from '../../kernel/time'
import { fieldsIn, sendOnce } from '../send-once'
import { tc3Authorization } from './tc3'

/** A text that the operators approved: its id, and which of our fields are its `{1}`, `{2}`, … */
export interface SmsTemplate {
  id: string
  params: readonly string[]
}

export interface TencentSmsConfig {
  secretId: string
  secretKey: string
  /** Of the SMS application: 1400… */
  sdkAppId: string
  /** 短信签名, without its brackets. */
  signName: string
  templates: Readonly<Partial<Record<string, SmsTemplate>>>
  /** `ap-guangzhou`, `ap-beijing` or `ap-nanjing`. */
  region: string
  /** `https://sms.tencentcloudapi.com`, or a sandbox. */
  baseUrl: string
  timeoutMs?: number
}

const VERSION = '2021-01-11'
const OK = 'Ok'
/** Too many at once, or to this phone: nothing went out, later it may. */
const LATER =
  /^(RequestLimitExceeded|LimitExceeded\.(PhoneNumberThirtySecondLimit|PhoneNumberOneHourLimit|DeliveryFrequencyLimit|AppDailyLimit|AppMainlandChinaDailyLimit))/
/** It broke inside, before or after the text went out. */
const UNDECIDED = /^InternalError/

interface Answer {
  Error?: { Code?: string }
  SendStatusSet?: { Code?: string; SerialNo?: string }[]
  PullSmsSendStatusSet?: { SessionContext?: string; ReportStatus?: string }[]
}

const refusalOf = (code: string): SendEnd => {
  if (UNDECIDED.test(code)) return { end: 'unknown', code }
  return { end: 'refused', code, permanent: !LATER.test(code) }
}

const endOf = ({ Error: error, SendStatusSet: sent }: Answer): SendEnd => {
  if (error?.Code) return refusalOf(error.Code.slice(0, 100))
  const [first] = sent ?? []
  if (first?.Code === OK) return { end: 'delivered', code: (first.SerialNo ?? OK).slice(0, 64) }
  return first?.Code ? refusalOf(first.Code.slice(0, 100)) : { end: 'unknown', code: 'NO_WORD' }
}

/** Tencent Cloud's SMS (SendSms, signed TC3-HMAC-SHA256). Our serial goes along as `SessionContext`, by which a lost answer is asked for. */
export const tencentSms = (config: TencentSmsConfig, clock: () => number = Date.now): MessageChannel => {
  const { secretId, secretKey, sdkAppId, signName, templates, region, baseUrl, timeoutMs = 5_000 } = config

  const call = async (action: string, content: object) => {
    const timestamp = Math.floor(clock() / 1000)
    const body = JSON.stringify(content)
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      host: new URL(baseUrl).host,
      'x-tc-action': action,
    }
    const authorization = tc3Authorization({ secretId, secretKey, service: 'sms', headers, body, timestamp })
    const more = { 'x-tc-version': VERSION, 'x-tc-region': region, 'x-tc-timestamp': String(timestamp), authorization }
    const { host: _, ...sent } = headers
    return sendOnce(baseUrl, body, { ...sent, ...more }, timeoutMs)
  }

  const answerIn = (text: string) => (fieldsIn(text)['Response'] ?? {}) as Answer

  const send = async ({ serial, to, form, values }: Outgoing): Promise<SendEnd> => {
    const template = templates[form]
    if (!template) return { end: 'refused', code: 'NO_TEMPLATE', permanent: true }
    const posted = await call('SendSms', {
      PhoneNumberSet: [`+86${to}`],
      SmsSdkAppId: sdkAppId,
      SignName: signName,
      TemplateId: template.id,
      TemplateParamSet: template.params.map((name) => values[name] ?? ''),
      SessionContext: serial,
    })
    return 'text' in posted ? endOf(answerIn(posted.text)) : posted
  }

  /** Reports come minutes later; none is no proof that nothing went out. */
  const find: MessageChannel['find'] = async ({ to, serial, at }) => {
    const posted = await call('PullSmsSendStatusByPhoneNumber', {
      ...{ BeginTime: Math.floor(toMs(at) / 1000) - 60, Offset: 0, Limit: 100 },
      ...{ PhoneNumber: `+86${to}`, SmsSdkAppId: sdkAppId },
    })
    if (!('text' in posted)) return null
    const reports = answerIn(posted.text).PullSmsSendStatusSet ?? []
    const ours = reports.find(({ SessionContext }) => SessionContext === serial)
    if (!ours) return null
    return ours.ReportStatus === 'SUCCESS' ? 'delivered' : 'refused'
  }

  const templateOf: MessageChannel['templateOf'] = (form) => {
    const template = templates[form]
    return template ? { id: template.id, longTerm: true } : null
  }
  return { templateOf, send, find }
}
