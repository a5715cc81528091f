import { randomBytes } from 'node:crypto'
import { templateMessages } from '../../../cloudfunctions/adapters/alipay/template-message'
import { tencentSms } from '../../../cloudfunctions/adapters/sms/tencent'
import type { TemplateBinding } from '../../../cloudfunctions/adapters/template-bindings'
import { subscribeMessages } from '../../../cloudfunctions/adapters/wechat/subscribe-message'
import type { Channels } from '../../../cloudfunctions/kernel/channels'
import { formFields, formNames, usualAlipayFields, usualWechatFields } from '../../../cloudfunctions/notify/public'

const SIGN_NAME = '杏林医院'

/** The hospital's templates, as if each platform had let it have them. */
const bindingsFor = (platform: string, keysOf: (form: string) => Record<string, string>) =>
  Object.fromEntries(
    formNames().map((form): [string, TemplateBinding] => [
      form,
      { id: `local-${platform}-${form}`, fields: keysOf(form) },
    ]),
  )

const smsTemplates = () =>
  Object.fromEntries(formNames().map((form, i) => [form, { id: String(1000001 + i), params: formFields(form) ?? [] }]))

/** Keys by template id: what the platform knows of a template. */
const keysById = (bindings: Record<string, TemplateBinding>) =>
  Object.fromEntries(Object.values(bindings).map(({ id, fields }) => [id, Object.values(fields)]))

/** Both sides of the message rails: made anew at each start, since nobody else knows them. */
export const messagesWiring = () => {
  const wechat = bindingsFor('wechat', usualWechatFields)
  const alipay = bindingsFor('alipay', usualAlipayFields)
  const sms = smsTemplates()
  const app = { appId: 'wxlocal0000000001', secret: randomBytes(16).toString('hex') }
  const keys = { secretId: `AKID${randomBytes(16).toString('hex')}`, secretKey: randomBytes(16).toString('hex') }
  const smsApp = { ...keys, sdkAppId: '1400000001', signName: SIGN_NAME }
  return {
    ours: { wechat: { ...app, templates: wechat }, alipay: { templates: alipay }, sms: { ...smsApp, templates: sms } },
    theirs: {
      wechat: { ...app, templates: keysById(wechat) },
      alipay: { templates: keysById(alipay) },
      sms: {
        ...smsApp,
        templates: Object.fromEntries(Object.values(sms).map(({ id, params }) => [id, params.length])),
      },
    },
  }
}

export type MessagesWiring = ReturnType<typeof messagesWiring>

interface AlipayKeys {
  appId: string
  privateKey: string
  alipayPublicKey: string
}

/** The hospital's clients of the message rails. @param base where the sandbox is mounted. */
export const channelsFor = (
  { ours }: MessagesWiring,
  {
    base,
    alipay,
    clock,
    timeoutMs = 5_000,
  }: { base: string; alipay: AlipayKeys; clock: () => number; timeoutMs?: number },
): Channels => ({
  wechat: subscribeMessages({ ...ours.wechat, baseUrl: `${base}/wechat`, timeoutMs }, clock),
  alipay: templateMessages({ ...alipay, ...ours.alipay, gateway: `${base}/alipay/gateway.do`, timeoutMs }, clock),
  sms: tencentSms({ ...ours.sms, region: 'ap-guangzhou', baseUrl: `${base}/sms`, timeoutMs }, clock),
})
