import Taro from '@tarojs/taro'
import { createStore } from '@/shared/store'
import type { Connection, ConnectionWish, LinkState, Quality } from '@/shared/video/types'

/** What the page's pusher and player are told. */
export interface Room {
  pushUrl: string
  playUrl: string
  muted: boolean
  cameraOff: boolean
  /** Grows when both begin anew. */
  round: number
  onPushed: (code: number) => void
  onPlayed: (code: number) => void
}

/** The room that this phone is in; null outside a call. */
export const roomStore = createStore<Room | null>(null)

const change = (what: Partial<Room>) => {
  const room = roomStore.get()
  if (room) roomStore.set({ ...room, ...what })
}

/** Codes of live-player's statechange: the first picture; the network cut, and its own tries at an end. */
const PLAYED: Partial<Record<number, LinkState>> = { 2003: 'on', 2103: 'broken', [-2301]: 'broken' }
/** Codes of live-pusher's statechange: the network too weak; its own tries to reconnect. */
const PUSHED: Partial<Record<number, Quality>> = { 1101: 'poor', 1002: 'good' }
const PUSH_LOST = -1307

/** Each phone brings its picture to the room and takes the other's from it. */
export function connect({ route: { live }, onLink, onQuality }: ConnectionWish): Connection {
  roomStore.set(
    live && {
      ...{ pushUrl: live.pushUrl, playUrl: live.playUrl, muted: false, cameraOff: false, round: 0 },
      onPushed: (code) => {
        const quality = PUSHED[code]
        if (quality) onQuality(quality)
        if (code === PUSH_LOST) onLink('broken')
      },
      onPlayed: (code) => {
        const link = PLAYED[code]
        if (link) onLink(link)
      },
    },
  )
  const begin = () => change({ round: (roomStore.get()?.round ?? 0) + 1 })
  return {
    meet: begin,
    hear: () => {},
    mend: () => {
      begin()
      return true
    },
    setMuted: (muted) => change({ muted }),
    setCameraOff: (cameraOff) => change({ cameraOff }),
    switchCamera: () =>
      new Promise((done, fail) => Taro.createLivePusherContext().switchCamera({ success: () => done(), fail })),
    shareScreen: () => Promise.resolve(false),
    stopSharing: () => Promise.resolve(),
    close: () => roomStore.set(null),
  }
}
