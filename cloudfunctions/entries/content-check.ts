import { USUAL_PRODUCTS, alipayContentCheck } from '../adapters/alipay/content-check'
import { contentCheckBy } from '../adapters/content-check'
import { wechatContentCheck } from '../adapters/wechat/content-check'
import type { ContentCheck } from '../kernel/content-check'

const given = (name: string): string | undefined => process.env[name] || undefined

const required = (name: string): string => {
  const value = given(name)
  if (!value) throw new Error(`${name} is not set; see the README's section on deployment`)
  return value
}

/** EncodingAESKey, or nothing: without pushes pictures are looked at by people. */
const pushFromEnvironment = () =>
  given('WECHAT_PUSH_AES_KEY')
    ? { token: required('WECHAT_PUSH_TOKEN'), encodingAesKey: required('WECHAT_PUSH_AES_KEY') }
    : null

const wechat = () =>
  wechatContentCheck({
    appId: required('WECHAT_APP_ID'),
    secret: required('WECHAT_SECRET'),
    baseUrl: given('WECHAT_BASE_URL') ?? 'https://api.weixin.qq.com',
    push: pushFromEnvironment(),
  })

const alipay = () =>
  alipayContentCheck({
    appId: required('ALIPAY_APP_ID'),
    privateKey: required('ALIPAY_PRIVATE_KEY'),
    alipayPublicKey: required('ALIPAY_PUBLIC_KEY'),
    gateway: given('ALIPAY_GATEWAY') ?? 'https://openapi.alipay.com/gateway.do',
    channel: required('ALIPAY_CONTENT_CHANNEL'),
    tenants: given('ALIPAY_CONTENT_TENANTS') ?? '',
    products: given('ALIPAY_CONTENT_PRODUCTS') ?? USUAL_PRODUCTS,
  })

/**
 * The platforms' content checks: WeChat's wherever its app is set up, Alipay's once 内容风险识别 is opened there (ALIPAY_CONTENT_CHANNEL). Who
 * writes on neither is read by people.
 */
export const contentCheckFromEnvironment = (): ContentCheck =>
  contentCheckBy({
    wechat: given('WECHAT_APP_ID') && given('WECHAT_SECRET') ? wechat() : null,
    alipay: given('ALIPAY_CONTENT_CHANNEL') ? alipay() : null,
  })
