import type { ReactElement } from 'react'
import type { Connection, ConnectionWish, DeviceTrouble, Point, Side, Stroke } from '@/shared/video/types'

/** How this host carries pictures; `none` where it cannot. */
export const VIDEO_WAY: 'peer' | 'live' | 'none'
/** Whether this host can show its screen to the other. */
export function canShareScreen(): boolean
/** Opens camera and microphone, asking for leave. Null when at least the microphone is there. */
export function openDevices(): Promise<DeviceTrouble | null>
/** False when only the microphone was found. Known after `openDevices`. */
export function hasCamera(): boolean
/** More than one camera. */
export function hasCameras(): Promise<boolean>
export function closeDevices(): void
/** The host's own page of permissions; null where there is none. */
export const openPermissions: (() => Promise<void>) | null
/** Half a second of sound, to hear whether one hears. */
export function playTone(): Promise<void>
/** The own picture, and how loud it is here: 0 to 1, some times a second. */
export function DevicePreview(props: { onLevel: (level: number) => void }): ReactElement
/** There is one at a time. */
export function connect(wish: ConnectionWish): Connection

export interface PicturesProps {
  side: Side
  /** Whose picture is large. */
  main: Side
  /** A tap on the small one. */
  onSwap: () => void
  strokes: readonly Stroke[]
  /** Where the pen may draw; null when it is put away. */
  onStroke: ((points: readonly Point[]) => void) | null
  cameraOff: boolean
  sharing: boolean
  /** The other's picture is there. */
  live: boolean
}
/** Both pictures, and what is drawn on them. */
export function Pictures(props: PicturesProps): ReactElement
