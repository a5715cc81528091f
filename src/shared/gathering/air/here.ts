import { createStore } from '@/shared/store'

/** How the picture of this device gets through. `lost`: nobody answers; it is tried again. */
type AirLink = 'on' | 'lost'

/** The live picture that this device sends; it goes on while its host looks at other pages. */
export interface AirHere {
  gatheringId: string
  run: number
  /** By the hospital's clock, milliseconds since the epoch. */
  since: number
  muted: boolean
  cameraOff: boolean
  sharing: boolean
  /** So much of it is on its way. */
  waitingSeconds: number
  /** So much was left out, because the network was too slow. */
  droppedSeconds: number
  link: AirLink
  /** The camera is off; the rest is still on its way. */
  stopping: boolean
  /** Why it ended; null while it goes on. */
  over: string | null
}

export const airHere = createStore<AirHere | null>(null)

export const changeAir = (change: Partial<AirHere>): void => {
  const known = airHere.get()
  if (known) airHere.set({ ...known, ...change })
}

/** Camera and microphone of this device are in use for it. */
export const isOnAirHere = (): boolean => {
  const known = airHere.get()
  return known !== null && known.over === null && !known.stopping
}
