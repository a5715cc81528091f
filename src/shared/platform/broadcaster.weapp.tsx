import { LivePusher } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { createStore } from '@/shared/store'
import type { BroadcastWish, Broadcaster } from './broadcaster'
import './video.scss'

export const BROADCAST_WAY = 'stream'
export const canBroadcast = (): boolean => true

/** What the page's pusher is told. */
interface Pushing {
  url: string
  muted: boolean
  cameraOff: boolean
  /** Grows when it begins anew. */
  round: number
  onState: (code: number) => void
}

const pushing = createStore<Pushing | null>(null)

const change = (what: Partial<Pushing>) => {
  const now = pushing.get()
  if (now) pushing.set({ ...now, ...what })
}

/** Codes of live-pusher's statechange: the picture goes out; the network is too weak, cut, and its own tries at an end. */
const PUSHED = 1002
const WEAK: readonly number[] = [1101, 1102]
const LOST = -1307
/** Camera or microphone do not open. */
const SHUT: readonly number[] = [-1301, -1302]
const AGAIN_MS = 3_000

export function openBroadcaster({ pushUrl, onLink, onTrouble }: BroadcastWish): Broadcaster {
  const again = () => change({ round: (pushing.get()?.round ?? 0) + 1 })
  const onState = (code: number) => {
    if (code === PUSHED) onLink(true)
    if (WEAK.includes(code) || code === LOST) onLink(false)
    if (code === LOST) setTimeout(again, AGAIN_MS)
    if (SHUT.includes(code)) onTrouble()
  }
  pushing.set({ url: pushUrl, muted: false, cameraOff: false, round: 0, onState })
  void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => {})
  return {
    setMuted: (muted) => change({ muted }),
    setCameraOff: (cameraOff) => change({ cameraOff }),
    switchCamera: () =>
      new Promise((done, fail) => Taro.createLivePusherContext().switchCamera({ success: () => done(), fail })),
    close: () => {
      pushing.set(null)
      void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => {})
      return Promise.resolve()
    },
  }
}

export const showScreen = (): Promise<boolean> => Promise.resolve(false)
export const hideScreen = (): void => {}

export const BroadcastPicture = () => {
  const now = pushing.use()
  if (!now) return <></>
  return (
    <LivePusher
      key={now.round}
      className="video"
      url={now.url}
      mode="HD"
      autopush
      enableMic={!now.muted}
      enableCamera={!now.cameraOff}
      onStateChange={({ detail }) => now.onState(detail.code)}
    />
  )
}

export const listInputs = () => Promise.resolve({ all: [], chosen: null })
export const chooseInput = (): Promise<void> => Promise.resolve()
