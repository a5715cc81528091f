import { createStore } from '@/shared/store'
import type { ActiveCall } from './types'

/** The call that this app is in; null for none. It goes on while he looks at other pages. */
export const activeCall = createStore<ActiveCall | null>(null)

export const changeActive = (change: Partial<ActiveCall>): void => {
  const known = activeCall.get()
  if (known) activeCall.set({ ...known, ...change })
}
