import { api } from '@/shared/api/client'
import type { Session } from '@/shared/session/session'

export const SIGN_IN_KIND = 'platform'
export const SIGN_IN_LABEL = '支付宝登录'

interface AuthHost {
  getAuthCode: (options: {
    scopes: string
    success: (answer: { authCode: string }) => void
    fail: (failure: { errorMessage?: string }) => void
  }) => void
}

declare const my: AuthHost

const authCode = () =>
  new Promise<string>((resolve, reject) =>
    my.getAuthCode({
      scopes: 'auth_base',
      success: (answer) => resolve(answer.authCode),
      fail: (failure) => reject(new Error(failure.errorMessage ?? 'auth')),
    }),
  )

export async function signInWithPlatform(): Promise<Session> {
  return api.identity.signInAlipay({ code: await authCode() })
}
