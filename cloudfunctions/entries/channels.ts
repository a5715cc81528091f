import { templateMessages } from '../adapters/alipay/template-message'
import { type SmsTemplate, tencentSms } from '../adapters/sms/tencent'
import type { TemplateBinding } from '../adapters/template-bindings'
import { subscribeMessages } from '../adapters/wechat/subscribe-message'
import type { Channels } from '../kernel/channels'
import { formFields, usualAlipayFields, usualWechatFields } from '../notify/public'

const given = (name: string): string | undefined => process.env[name] || undefined

const required = (name: string): string => {
  const value = given(name)
  if (!value) throw new Error(`${name} is not set; see the README's section on deployment`)
  return value
}

type Given = string | { id: string; fields?: Record<string, string>; longTerm?: boolean; params?: string[] }

/** `{"visit": "the template's id", "refund": {"id": "…", "fields": {"amount": "amount3"}}}`; forms that are not ours are an error. */
const templatesIn = (name: string): [string, Exclude<Given, string>][] => {
  const value: unknown = JSON.parse(required(name))
  if (typeof value !== 'object' || value === null) throw new Error(`${name} is no JSON object`)
  return Object.entries(value as Record<string, Given>).map(([form, template]) => {
    if (!formFields(form)) throw new Error(`${name}: there is no form ${form}`)
    return [form, typeof template === 'string' ? { id: template } : template]
  })
}

const bindings = (name: string, usual: (form: string) => Record<string, string>): Record<string, TemplateBinding> =>
  Object.fromEntries(
    templatesIn(name).map(([form, { id, fields, longTerm }]) => [
      form,
      { id, fields: fields ?? usual(form), longTerm: longTerm ?? false },
    ]),
  )

const smsTemplates = (): Record<string, SmsTemplate> =>
  Object.fromEntries(
    templatesIn('SMS_TEMPLATES').map(([form, { id, params }]) => [
      form,
      { id, params: params ?? formFields(form) ?? [] },
    ]),
  )

const wechat = () =>
  subscribeMessages({
    appId: required('WECHAT_APP_ID'),
    secret: required('WECHAT_SECRET'),
    baseUrl: given('WECHAT_BASE_URL') ?? 'https://api.weixin.qq.com',
    templates: bindings('WECHAT_TEMPLATES', usualWechatFields),
  })

const alipay = () =>
  templateMessages({
    appId: required('ALIPAY_APP_ID'),
    privateKey: required('ALIPAY_PRIVATE_KEY'),
    alipayPublicKey: required('ALIPAY_PUBLIC_KEY'),
    gateway: given('ALIPAY_GATEWAY') ?? 'https://openapi.alipay.com/gateway.do',
    templates: bindings('ALIPAY_TEMPLATES', usualAlipayFields),
  })

const sms = () =>
  tencentSms({
    secretId: required('SMS_SECRET_ID'),
    secretKey: required('SMS_SECRET_KEY'),
    sdkAppId: required('SMS_SDK_APP_ID'),
    signName: required('SMS_SIGN_NAME'),
    templates: smsTemplates(),
    region: given('SMS_REGION') ?? 'ap-guangzhou',
    baseUrl: given('SMS_URL') ?? 'https://sms.tencentcloudapi.com',
  })

/** The channels that the environment has templates for: each is named by its templates, and then complete or an error. */
export const channelsFromEnvironment = (): Channels => ({
  wechat: given('WECHAT_TEMPLATES') ? wechat() : null,
  alipay: given('ALIPAY_TEMPLATES') ? alipay() : null,
  sms: given('SMS_TEMPLATES') ? sms() : null,
})
