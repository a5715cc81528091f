import type { Signal, VideoCall } from '@xinglin/types/consult-calls'

export type Side = 'patient' | 'doctor'

/** How a host carries pictures: browser to browser, or through a live room. */
export type Way = 'peer' | 'live'

/** `waiting`: the other one is not here yet. `broken`: was there, and is being sought. */
export type LinkState = 'waiting' | 'connecting' | 'on' | 'broken'

export type Quality = 'good' | 'fair' | 'poor'

/** `insecure`: a web page that is not served safely may use no camera. `unsupported`: this browser or web-view has no video at all. */
export type DeviceTrouble = 'refused' | 'missing' | 'busy' | 'insecure' | 'unsupported'

/** Thousandths of the picture's width and height. */
export type Point = readonly [number, number]

/** What one side draws on the picture of one side. */
export interface Stroke {
  by: Side
  on: Side
  points: readonly Point[]
}

/** What the server says of how this device reaches the other. */
export interface Route {
  iceServers: { urls: string[]; username?: string | undefined; credential?: string | undefined }[]
  live: { pushUrl: string; playUrl: string; until: string } | null
}

export type SignalKind = Signal['kind']

export interface ConnectionWish {
  route: Route
  /** Gives way when both offer at once. */
  polite: boolean
  send: (kind: 'offer' | 'answer' | 'candidate', data: object) => void
  onLink: (link: LinkState) => void
  onQuality: (quality: Quality) => void
  /** The screen is shown no more, by the host's own button. */
  onScreenEnd: () => void
}

/** One device's end of the pictures and the sound. */
export interface Connection {
  /** Somebody just arrived on the other side: begins anew with him. */
  meet: () => void
  hear: (kind: 'offer' | 'answer' | 'candidate', data: object) => void
  /** Seeks another way to the same device. False when only a new beginning helps. */
  mend: () => boolean
  setMuted: (muted: boolean) => void
  setCameraOff: (off: boolean) => void
  switchCamera: () => Promise<void>
  /** False when he chose nothing. */
  shareScreen: () => Promise<boolean>
  stopSharing: () => Promise<void>
  close: () => void
}

/** The call that this app is in, as every page sees it. */
export interface ActiveCall {
  consultId: string
  side: Side
  call: VideoCall
  link: LinkState
  /** The other one was seen in this call before. */
  met: boolean
  /** How often it was tried to get back, this time. */
  tries: number
  /** Whether signals get through to the hospital. */
  reachable: boolean
  quality: Quality | null
  muted: boolean
  cameraOff: boolean
  sharing: boolean
  strokes: readonly Stroke[]
  /** Why there can be no picture; null while there can. */
  trouble: 'other-way' | 'no-room' | 'replaced' | null
}
