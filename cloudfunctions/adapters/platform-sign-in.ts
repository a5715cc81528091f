import type { PlatformSignIn } from '../kernel/services'
import { wechatSignIn } from './wechat/sign-in'
import { alipaySignIn } from './alipay/sign-in'

const WECHAT = 'https://api.weixin.qq.com'
const ALIPAY = 'https://openapi.alipay.com/gateway.do'

const refuse = () => Promise.resolve(null)

/** The real platforms where the environment has their credentials; otherwise every code is refused. */
export const platformSignIn = (): PlatformSignIn => {
  const env = process.env
  return {
    wechat:
      env['WECHAT_APP_ID'] && env['WECHAT_SECRET']
        ? wechatSignIn({
            appId: env['WECHAT_APP_ID'],
            secret: env['WECHAT_SECRET'],
            baseUrl: env['WECHAT_BASE_URL'] ?? WECHAT,
          })
        : refuse,
    alipay:
      env['ALIPAY_APP_ID'] && env['ALIPAY_PRIVATE_KEY'] && env['ALIPAY_PUBLIC_KEY']
        ? alipaySignIn({
            appId: env['ALIPAY_APP_ID'],
            privateKey: env['ALIPAY_PRIVATE_KEY'],
            alipayPublicKey: env['ALIPAY_PUBLIC_KEY'],
            gateway: env['ALIPAY_GATEWAY'] ?? ALIPAY,
          })
        : refuse,
  }
}
