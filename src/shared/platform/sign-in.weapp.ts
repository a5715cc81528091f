import Taro from '@tarojs/taro'
import { api } from '@/shared/api/client'
import type { Session } from '@/shared/session/session'

export const SIGN_IN_KIND = 'platform'
export const SIGN_IN_LABEL = '微信登录'

export async function signInWithPlatform(): Promise<Session> {
  const { code } = await Taro.login()
  return api.identity.signInWechat({ code })
}
