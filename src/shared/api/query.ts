import { MutationCache, QueryCache, QueryClient, focusManager, onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { goToSignIn, lentSession, sessionStore } from '@/shared/session/session'
import { codeOf, wasAnswered } from './errors'

// The web keeps the library's own listeners.
if (process.env.TARO_ENV !== 'h5') {
  focusManager.setEventListener((setFocused) => {
    const show = () => setFocused(true)
    const hide = () => setFocused(false)
    Taro.onAppShow(show)
    Taro.onAppHide(hide)
    return () => {
      Taro.offAppShow(show)
      Taro.offAppHide(hide)
    }
  })
  onlineManager.setEventListener((setOnline) => {
    const change = (network: { isConnected: boolean }) => setOnline(network.isConnected)
    Taro.onNetworkStatusChange(change)
    return () => Taro.offNetworkStatusChange(change)
  })
}

function onError(error: unknown) {
  if (codeOf(error) !== 'SIGN_IN_REQUIRED' || lentSession.get()) return
  sessionStore.set(null)
  goToSignIn()
}

/** A command may change anything that is shown, except what was looked up once (`meta: { once: true }`). */
const askAgain = () => queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.once !== true })

/** Answers live in memory only: nothing about health is written to the phone. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError, onSuccess: () => void askAgain() }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      gcTime: 30 * 60_000,
      // However short it was away, what shows may have changed meanwhile.
      refetchOnReconnect: 'always',
      retry: (count, error) => count < 2 && !wasAnswered(error),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
