export interface Dictation {
  /** What was understood so far, from the beginning. */
  onWords: (words: string) => void
  /** Over, for whatever reason; `trouble` in words when nothing could be heard. */
  onEnd: (trouble: string | null) => void
}

/** Whether this host turns speech into words; the keyboard's own microphone does so everywhere. */
export const CAN_DICTATE: boolean
/** Listens, after a tap. @returns what ends it. */
export function dictate(dictation: Dictation): () => void
