import type { Answer } from './ask'

export interface Following<T> {
  /** From when the screen was last on; null to be told everything. */
  cursor: string | null
  ask: (cursor: string | null) => Promise<Answer<T>>
  /** Null: what is known still holds. */
  heard: (news: T | null, cursor: string) => void
  failed: (error: unknown) => void
  /** Resolves after so long, or sooner when the network is back. */
  pause: (ms: number) => Promise<void>
  /** Milliseconds from any start. */
  watch: () => number
}

/** A server that cannot wait for a change is asked this often. */
const EVERY_MS = 5_000
const BETWEEN_MS = 500
const LONGEST_PAUSE_MS = 60_000

/** 1, 2, 4 … 60 s, up to a quarter less: a hall's screens do not all come back in one moment. */
export const pauseAfter = (failures: number, chance: number): number =>
  Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** Math.min(failures - 1, 10)) * (1 - chance / 4)

const restAfter = (changed: boolean, tookMs: number) => (changed ? BETWEEN_MS : Math.max(0, EVERY_MS - tookMs))

/** Asks for ever, whatever happens to the line. Answers how to end it. */
export function follow<T>(line: Following<T>): () => void {
  let ended = false
  const run = async () => {
    let { cursor } = line
    for (let failures = 0; !ended;) {
      const asked = line.watch()
      try {
        const answer = await line.ask(cursor)
        if (ended) return
        cursor = answer.cursor
        failures = 0
        line.heard(answer.changed ? answer : null, cursor)
        await line.pause(restAfter(answer.changed, line.watch() - asked))
      } catch (error) {
        if (ended) return
        failures += 1
        line.failed(error)
        await line.pause(pauseAfter(failures, Math.random()))
      }
    }
  }
  void run()
  return () => {
    ended = true
  }
}
