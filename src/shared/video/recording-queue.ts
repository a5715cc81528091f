/** A file that the hospital may not have. */
export interface Waiting {
  /** Its name on this device. */
  kept: string
  /** Its place among the others. */
  part: number
  /** Under which key its door is opened: the same door as long as that is open. */
  door: string
}

/** `lost`: it will never be there. `taken`: another piece has its place. `shut`: its door is. `again`: nobody answered, or not now. */
export type Sent = 'there' | 'lost' | 'taken' | 'shut' | 'again'

export interface QueueLink<T extends Waiting> {
  all: () => readonly T[]
  set: (all: readonly T[]) => void
  send: (piece: T) => Promise<Sent>
  /** It is on this device no more. */
  forget: (piece: T) => void
  onLost: (piece: T) => void
  newKey: () => string
  pause: (ms: number) => Promise<void>
}

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 20_000

const without = <T extends Waiting>(all: readonly T[], { kept }: Waiting) => all.filter((each) => each.kept !== kept)

const changed = <T extends Waiting>(all: readonly T[], { kept }: Waiting, change: Partial<Waiting>) =>
  all.map((each) => (each.kept === kept ? { ...each, ...change } : each))

/** What is left to send after this. */
const settle = <T extends Waiting>(link: QueueLink<T>, piece: T, sent: Sent) => {
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
export function createQueue<T extends Waiting>(link: QueueLink<T>): () => Promise<void> {
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
