import type { WaitingPiece } from './recording-types'

/** `lost`: it will never be there. `taken`: another piece has its place. `shut`: its door is. `again`: nobody answered, or not now. */
export type Sent = 'there' | 'lost' | 'taken' | 'shut' | 'again'

export interface QueueLink {
  all: () => readonly WaitingPiece[]
  set: (all: readonly WaitingPiece[]) => void
  send: (piece: WaitingPiece) => Promise<Sent>
  /** It is on this device no more. */
  forget: (piece: WaitingPiece) => void
  onLost: (piece: WaitingPiece) => void
  newKey: () => string
  pause: (ms: number) => Promise<void>
}

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 20_000

const without = (all: readonly WaitingPiece[], { kept }: WaitingPiece) => all.filter((each) => each.kept !== kept)

const changed = (all: readonly WaitingPiece[], { kept }: WaitingPiece, change: Partial<WaitingPiece>) =>
  all.map((each) => (each.kept === kept ? { ...each, ...change } : each))

/** What is left to send after this. */
const settle = (link: QueueLink, piece: WaitingPiece, sent: Sent) => {
  const all = link.all()
  if (sent === 'there' || sent === 'lost') {
    link.set(without(all, piece))
    link.forget(piece)
    if (sent === 'lost') link.onLost(piece)
  }
  if (sent === 'taken') link.set(changed(all, piece, { part: piece.part + 1 }))
  if (sent === 'shut') link.set(changed(all, piece, { door: link.newKey() }))
}

/**
 * Sends pieces in the order in which they were recorded, one at a time, each until the hospital has it. What comes back may be called as
 * often as one likes.
 */
export function createQueue(link: QueueLink): () => Promise<void> {
  let running: Promise<void> | null = null
  const run = async () => {
    let pauseMs = FIRST_PAUSE_MS
    for (let [piece] = link.all(); piece; [piece] = link.all()) {
      const sent = await link.send(piece)
      settle(link, piece, sent)
      if (sent === 'there' || sent === 'lost') pauseMs = FIRST_PAUSE_MS
      else {
        await link.pause(pauseMs)
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      }
    }
  }
  return () => {
    running ??= run().finally(() => (running = null))
    return running
  }
}
