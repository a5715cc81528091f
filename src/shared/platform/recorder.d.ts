import type { LocalFile } from '@/shared/attachments/local-file'

/** Sound that is being taken up. */
export interface Recording {
  /** The sound up to now; the same answer however often it is asked. Rejects when the host lost it. */
  stop: () => Promise<LocalFile>
  /** Forgets what was said. */
  cancel: () => void
}

/**
 * Begins to record speech, at most a minute, small enough to send.
 * Rejects with `refused` as its message when he does not let us use the microphone, with `unable` when there is none.
 */
export function startRecording(): Promise<Recording>
