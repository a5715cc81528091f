import type { RecordedSide } from '@xinglin/types/consult-recordings'
import type { Waiting } from './recording-queue'

/** Some seconds of a call, as they lie on this device. */
export interface RecordedPiece {
  side: RecordedSide
  path: string
  bytes: number
  /** By the hospital's clock, milliseconds since the epoch. */
  beganAt: number
}

/** A piece that the hospital may not have. */
export interface WaitingPiece extends Waiting {
  consultId: string
  callId: string
  side: RecordedSide
  /** The second of the call in which it begins, from 1. */
  part: number
  bytes: number
  /** Its name on this device's shelf (platform/kept-files). */
  kept: string
}
