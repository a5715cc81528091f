import Taro from '@tarojs/taro'
import { queryClient } from '@/shared/api/query'
import { forgetFiles } from '@/shared/platform/forget-files'
import { keptWordsStore } from './kept-words'
import { sessionStore, takeAfterSignIn, type Session } from './session'
import { unsentStore } from './unsent'

const leave = (home: string): Promise<unknown> =>
  Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.reLaunch({ url: home })

/** Keeps the session, asks everything again as this person, and goes back to where he was (else to `home`). */
export function finishSignIn(answer: Session, home: string): void {
  const { token, expiresAt, role, displayName, doctorId, awaits = null } = answer
  sessionStore.set({ token, expiresAt, role, displayName, doctorId, awaits })
  void queryClient.resetQueries()
  const then = takeAfterSignIn()
  void leave(home).then(() => then?.())
}

/** Forgets the session, everything that was loaded with it, what waited to be sent, and what was being written. */
export function signOut(): void {
  sessionStore.set(null)
  unsentStore.set(null)
  keptWordsStore.set(null)
  forgetFiles()
  queryClient.clear()
}
