import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { rememberPayer } from './payer'
import { accountFor, openSession, platformAccountId } from './sign-in'

/** In a cloud function WeChat itself says who calls; elsewhere the code from wx.login is exchanged. */
export const signInWechat = operation(identity.signInWechat, async ({ input, openid, services, errors }) => {
  const platformId = openid ?? (input.code ? await services.signIn.wechat(input.code) : null)
  if (!platformId) throw errors.SIGN_IN_REFUSED()
  const id = platformAccountId(services, 'wechat', platformId)
  await rememberPayer(services.store, id, platformId, 'wechat')
  return openSession(services, await accountFor(services, { id, displayName: '微信用户' }), 'platform')
})
