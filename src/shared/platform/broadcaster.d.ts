import type { BroadcastWay } from '@xinglin/types/gathering-broadcast'
import type { ReactElement } from 'react'

/** How the host's picture leaves this device; null where it cannot. */
export const BROADCAST_WAY: BroadcastWay | null

/** Whether this browser can make what the hospital takes. */
export function canBroadcast(): boolean

/** Some seconds of the picture, as they lie on this device. */
export interface PicturePiece {
  part: number
  seconds: number
  path: string
  bytes: number
}

export interface BroadcastWish {
  /** Where to push a `stream`; empty for `pieces`. */
  pushUrl: string
  onPiece: (piece: PicturePiece) => void
  /** Of a `stream`: whether it arrives. */
  onLink: (arrives: boolean) => void
  /** It stopped by itself. */
  onTrouble: () => void
}

export interface Broadcaster {
  setMuted: (muted: boolean) => void
  setCameraOff: (off: boolean) => void
  /** The camera of the other side of the phone. */
  switchCamera: () => Promise<void>
  /** Hands over what it has; resolves when the last piece was handed over. */
  close: () => Promise<void>
}

/** Takes the picture from camera and microphone, which are open, or from the shown screen. There is one at a time. */
export function openBroadcaster(wish: BroadcastWish): Broadcaster

/** False when he chose nothing. */
export function showScreen(onEnd: () => void): Promise<boolean>
export function hideScreen(): void

/** What all see now. */
export function BroadcastPicture(): ReactElement

export type InputKind = 'camera' | 'microphone'
export interface Input {
  id: string
  name: string
}

/** What one can choose from, and what is open; empty where the host chooses. */
export function listInputs(kind: InputKind): Promise<{ all: Input[]; chosen: string | null }>
export function chooseInput(kind: InputKind, id: string): Promise<void>
