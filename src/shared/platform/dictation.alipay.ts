import type { Dictation } from './dictation'

// Alipay's mini-programs have no recogniser; its keyboard has.
export const CAN_DICTATE = false

export function dictate({ onEnd }: Dictation): () => void {
  onEnd(null)
  return () => {}
}
