import type { RecordedPiece } from '@/shared/video/recording-types'

/** Who records a call on this host: the doctor's own device (`here`), the live room's service (`room`), or nobody. */
export const RECORDED: 'here' | 'room' | 'nowhere'

export interface RecorderWish {
  onPiece: (piece: RecordedPiece) => void
  /** It cannot, or it stopped. */
  onTrouble: (trouble: 'unsupported' | 'broken') => void
}

export interface CallRecorder {
  /** Hands over what it has; resolves when the last piece was handed over. */
  close: () => Promise<void>
}

/** Records both sides of the call that this device is in, in pieces that can each be played alone. */
export function openRecorder(wish: RecorderWish): CallRecorder
