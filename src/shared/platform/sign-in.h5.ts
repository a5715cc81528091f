import type { Session } from '@/shared/session/session'

export const SIGN_IN_KIND = 'demo'
export const SIGN_IN_LABEL = '登录'

export const signInWithPlatform = (): Promise<Session> => Promise.reject(new Error('the web signs in by name'))
