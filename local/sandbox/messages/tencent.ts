import { type Context, Hono } from 'hono'
import { randomId } from '../../../cloudfunctions/kernel/ids'
import type { MessageBooks } from './books'
import type { Outages } from './outages'
import { type Credentials, tc3Fault } from './tc3-check'

export interface TencentSmsSandboxConfig extends Credentials {
  sdkAppId: string
  signName: string
  /** How many parameters each template has, by its id. */
  templates: Readonly<Record<string, number>>
}

type Content = Readonly<Record<string, unknown>>

const VERSION = '2021-01-11'
const REGIONS = ['ap-guangzhou', 'ap-beijing', 'ap-nanjing']
const PHONE = /^\+861[3-9]\d{9}$/
const SEND = ['PhoneNumberSet', 'SmsSdkAppId', 'SignName', 'TemplateId', 'TemplateParamSet', 'SessionContext']
const PULL = ['BeginTime', 'Offset', 'Limit', 'PhoneNumber', 'SmsSdkAppId', 'EndTime']
const PACE_MS = 30_000
const MOST_A_DAY = 10
/** Operators report a while after the text went out. */
const REPORT_MS = 10_000

const parsed = (body: string): Content => {
  try {
    return { ...(JSON.parse(body) as object) }
  } catch {
    return {}
  }
}

const no = (Code: string) => ({ Error: { Code, Message: '请求没有被接受' } })
const texts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** Tencent Cloud's SMS: signature v3, approved sign and templates, its pace for one phone, and the reports afterwards. */
export const tencentSmsSandbox = (books: MessageBooks, config: TencentSmsSandboxConfig, outages: Outages) => {
  const paceOf = async (phone: string): Promise<string | null> => {
    const times = (await books.takenFor(phone)).map(({ at }) => books.clock() - Date.parse(at))
    if (times.some((ms) => ms < PACE_MS)) return 'LimitExceeded.PhoneNumberThirtySecondLimit'
    return times.filter((ms) => ms < 86_400_000).length >= MOST_A_DAY ? 'LimitExceeded.PhoneNumberDailyLimit' : null
  }

  const statusOf = async (phone: string, content: Content): Promise<string> => {
    const { TemplateId: templateId, TemplateParamSet: params = [], SignName: sign } = content
    if (!PHONE.test(phone)) return 'InvalidParameterValue.IncorrectPhoneNumber'
    if (sign !== config.signName) return 'FailedOperation.SignatureIncorrectOrUnapproved'
    const count = config.templates[String(templateId)]
    if (count === undefined) return 'FailedOperation.TemplateIncorrectOrUnapproved'
    const isFilled = texts(params) && params.length === count && params.every((text) => /^[^\p{Cc}]{1,32}$/u.test(text))
    if (!isFilled) return 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
    return (await paceOf(phone)) ?? 'Ok'
  }

  const sendOne = async (phone: string, content: Content) => {
    const { SessionContext: serial = '', TemplateId: templateId, TemplateParamSet: params } = content
    const Code = await statusOf(phone, content)
    const told = { PhoneNumber: phone, SessionContext: serial, Code, Message: Code === 'Ok' ? 'send success' : Code }
    if (Code !== 'Ok') return { ...told, SerialNo: '', Fee: 0, IsoCode: '' }
    const fields = Object.fromEntries((params as string[]).map((text, i) => [`{${i + 1}}`, text]))
    const message = { rail: 'sms' as const, to: phone, templateId: String(templateId), fields, page: null }
    const id = await books.take({ ...message, serial: String(serial) })
    return { ...told, SerialNo: `5000:${id}`, Fee: 1, IsoCode: 'CN' }
  }

  const send = async (content: Content) => {
    const phones = content['PhoneNumberSet']
    if (Object.keys(content).some((name) => !SEND.includes(name))) return no('UnknownParameter')
    if (!texts(phones) || phones.length === 0) return no('MissingParameter.EmptyPhoneNumberSet')
    if (phones.length > 200) return no('LimitExceeded.PhoneNumberCountLimit')
    if (String(content['SessionContext'] ?? '').length > 512) return no('InvalidParameterValue.ContentLengthLimit')
    return { SendStatusSet: await Promise.all(phones.map((phone) => sendOne(phone, content))) }
  }

  const pull = async (content: Content) => {
    const { BeginTime: from, Offset: offset, Limit: limit, PhoneNumber: phone } = content
    if (Object.keys(content).some((name) => !PULL.includes(name))) return no('UnknownParameter')
    if (typeof from !== 'number' || offset !== 0 || typeof limit !== 'number' || limit < 1 || limit > 100)
      return no('InvalidParameterValue')
    const reported = (await books.takenFor(String(phone))).filter(({ at }) => {
      const ms = Date.parse(at)
      return ms >= from * 1000 && ms + REPORT_MS <= books.clock()
    })
    const rows = reported.slice(0, limit).map(({ id, to, serial, at }) => ({
      ...{ CountryCode: '86', SubscriberNumber: to.slice(3), PhoneNumber: to, SerialNo: `5000:${id}` },
      ...{ ReportStatus: 'SUCCESS', Description: 'DELIVRD', SessionContext: serial },
      UserReceiveTime: Math.floor(Date.parse(at) / 1000),
    }))
    return { PullSmsSendStatusSet: rows }
  }

  const answered = async (c: Context, body: string): Promise<object> => {
    const fault = tc3Fault(c.req.raw.headers, body, config, books.clock())
    if (fault) return no(fault)
    if (c.req.header('x-tc-version') !== VERSION) return no('NoSuchVersion')
    if (!REGIONS.includes(c.req.header('x-tc-region') ?? '')) return no('UnsupportedRegion')
    const content = parsed(body)
    if (content['SmsSdkAppId'] !== config.sdkAppId) return no('UnauthorizedOperation.SmsSdkAppIdVerifyFail')
    const action = c.req.header('x-tc-action')
    if (action === 'SendSms') return send(content)
    return action === 'PullSmsSendStatusByPhoneNumber' ? pull(content) : no('InvalidAction')
  }

  const app = new Hono()
  app.post('/', (c) =>
    outages.around('sms', c, async (outage) => {
      const answer = outage === 'busy' ? no('RequestLimitExceeded') : await answered(c, await c.req.text())
      return c.json({ Response: { ...answer, RequestId: randomId() } })
    }),
  )
  return app
}
