import { createStore } from '@/shared/store'
import type { Connection, ConnectionWish, LinkState } from '@/shared/video/types'
import { dropScreen, screenStream, takeScreen } from './screen.h5'
import { closeDevices, ownStream, turnCamera } from './video-devices.h5'
import { type Peer, openPeer } from './video-peer.h5'
import { NOTHING_COUNTED, countIn, qualityOf } from './video-quality.h5'

/** What the other's device sends; null while it does not. */
export const otherStream = createStore<MediaStream | null>(null)

const LOOK_MS = 2_500

const LINKS: Partial<Record<RTCPeerConnectionState, LinkState>> = {
  connecting: 'connecting',
  connected: 'on',
  disconnected: 'broken',
  failed: 'broken',
  closed: 'broken',
}

/** The voice is heard on whatever page he is. */
const openVoice = () => {
  const voice = new Audio()
  const stop = () => {
    voice.pause()
    voice.srcObject = null
  }
  const play = (stream: MediaStream) => {
    voice.srcObject = stream
    // A browser that wants a tap first has had one: the call was started or answered.
    void voice.play().catch(() => {})
  }
  return { play, stop }
}

/** Camera or screen, and the microphone. */
const sentTracks = () => {
  const stream = ownStream.get()
  if (!stream) return null
  const shown = screenStream.get()?.getVideoTracks() ?? stream.getVideoTracks()
  return { stream, tracks: [...stream.getAudioTracks(), ...shown] }
}

/** Between two browsers. */
export function connect({ onLink, onQuality, onScreenEnd, ...wish }: ConnectionWish): Connection {
  const voice = openVoice()
  let peer: Peer | null = null
  let counted = NOTHING_COUNTED

  const begin = () => {
    peer?.close()
    counted = NOTHING_COUNTED
    peer = openPeer({
      ...wish,
      tracks: sentTracks,
      onStream: (stream) => {
        otherStream.set(stream)
        voice.play(stream)
      },
      onState: (state) => {
        const link = LINKS[state]
        if (link) onLink(link)
      },
    })
  }

  /** The browser itself may close one, after sleep for example. */
  const isClosed = () => peer?.pc.signalingState === 'closed'

  const look = async () => {
    if (peer?.pc.connectionState !== 'connected') return
    const now = await countIn(peer.pc)
    onQuality(qualityOf(counted, now))
    counted = now
  }
  const looking = setInterval(() => void look().catch(() => {}), LOOK_MS)

  const show = async (track: MediaStreamTrack | null) => {
    const sender = peer?.pc.getSenders().find((each) => each.track?.kind === 'video')
    await sender?.replaceTrack(track)
  }

  const enable = (kind: 'audio' | 'video', enabled: boolean) => {
    for (const track of ownStream.get()?.getTracks() ?? []) if (track.kind === kind) track.enabled = enabled
  }

  return {
    meet: begin,
    hear: (kind, data) => {
      if (isClosed()) onLink('broken')
      else peer?.hear(kind, data)
    },
    mend: () => {
      if (isClosed()) return false
      peer?.pc.restartIce()
      return peer !== null
    },
    setMuted: (muted) => enable('audio', !muted),
    setCameraOff: (off) => enable('video', !off),
    switchCamera: async () => {
      const track = await turnCamera()
      if (track && !screenStream.get()) await show(track)
    },
    shareScreen: async () => {
      const track = await takeScreen(onScreenEnd)
      if (track) await show(track)
      return track !== null
    },
    stopSharing: async () => {
      dropScreen()
      await show(ownStream.get()?.getVideoTracks()[0] ?? null)
    },
    close: () => {
      clearInterval(looking)
      peer?.close()
      peer = null
      voice.stop()
      dropScreen()
      otherStream.set(null)
      closeDevices()
    },
  }
}
