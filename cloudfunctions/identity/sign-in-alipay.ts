import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { rememberPayer } from './payer'
import { accountFor, openSession, platformAccountId } from './sign-in'

/** The code from my.getAuthCode is exchanged with Alipay. */
export const signInAlipay = operation(identity.signInAlipay, async ({ input, services, errors }) => {
  const platformId = await services.signIn.alipay(input.code)
  if (!platformId) throw errors.SIGN_IN_REFUSED()
  const id = platformAccountId(services, 'alipay', platformId)
  await rememberPayer(services.store, id, platformId, 'alipay')
  return openSession(services, await accountFor(services, { id, displayName: '支付宝用户' }), 'platform')
})
