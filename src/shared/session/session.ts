import Taro from '@tarojs/taro'
import type { Role } from '@xinglin/types/operation'
import { createStore, createStoredStore } from '@/shared/store'

/** Who is signed in on this phone. */
export interface Session {
  token: string
  expiresAt: string
  role: Role
  displayName: string
  doctorId: string | null
  /** Staff whose second factor is still to come: the token opens nothing else until then. */
  awaits?: 'code' | 'enrolment' | null
}

export const sessionStore = createStoredStore<Session | null>('session', null)

/** Lent for the calls of one consult: goes before the signed-in person's until it is given back. In memory only. */
export const lentSession = createStore<Session | null>(null)

export function useSession(): Session | null {
  const lent = lentSession.use()
  const own = sessionStore.use()
  return lent ?? own
}

export const readToken = (): string | undefined => (lentSession.get() ?? sessionStore.get())?.token

/** Both apps have their sign-in page here. */
const SIGN_IN_PAGE = '/pages/sign-in/index'

const isOnSignIn = () => {
  const pages = Taro.getCurrentPages()
  const top = pages[pages.length - 1] as { route?: string; path?: string } | undefined
  return `/${top?.route ?? top?.path ?? ''}`.includes(SIGN_IN_PAGE)
}

/** Opens the sign-in page on top; signing in leads back to the page below it, with what was typed there. */
export function goToSignIn(): void {
  if (!isOnSignIn()) void Taro.navigateTo({ url: SIGN_IN_PAGE }).catch(() => {})
}

let afterSignIn: (() => void) | null = null

/** Runs `then` for someone signed in; everyone else signs in first and is led on from there. */
export function whenSignedIn(then: () => void): void {
  if (sessionStore.get()) return then()
  afterSignIn = then
  goToSignIn()
}

/** What he wanted before he had to sign in, once. */
export function takeAfterSignIn(): (() => void) | null {
  const then = afterSignIn
  afterSignIn = null
  return then
}
