import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { AnyCollection, Store } from '../../kernel/store'

/** A call of the store: its verb, its collection's number, its other arguments. */
export type Ask = [verb: keyof Store, collection: number, ...rest: unknown[]]

/** What the thread does in one go: the calls in order, then the commit if it is told so, then the end. */
export interface Turn {
  /** Collections that are named for the first time; their number is how many came before. */
  declared: AnyCollection[]
  asks: Ask[]
  commit: boolean
  close: boolean
}

/** A document as JSON text, or several; yes or no; nothing; or what went wrong. */
export type Told = string | string[] | boolean | null | { error: Error }

/** The answers of a turn, in its order, or how its commit ended. */
export type Reply = { told: Told[] } | { saved: Error | null }

interface Waiting<T> {
  resolve: (value: T) => void
  reject: (error: unknown) => void
}

/** Writes that share a commit. */
interface Batch extends Waiting<void> {
  saved: Promise<void>
}

/** So that a commit that nobody waits for stays small. */
const MOST_UNSAVED = 64
const WRITES: readonly string[] = ['insert', 'updateIf', 'remove']

const newTurn = (): Turn => ({ declared: [], asks: [], commit: false, close: false })

const newBatch = (): Batch => {
  let ends = {} as Waiting<void>
  const saved = new Promise<void>((resolve, reject) => (ends = { resolve, reject }))
  saved.catch(() => {})
  return { ...ends, saved }
}

/**
 * Talks with the thread that has the database: one message with all that was asked since the last one was answered, so that
 * under load many calls share the way there and back. The thread is told to commit when somebody waits for it, when nobody
 * asks for anything more, or when many writes have gathered.
 */
export class Turns {
  private readonly thread: Worker
  private next = newTurn()
  private planned: NodeJS.Immediate | undefined
  private away = false
  private waiting: Waiting<Told>[] = []
  private unsaved: Batch | undefined
  private writes = 0
  /** Somebody outside waits for the commit. */
  private wanted = false
  private readonly saving: Batch[] = []
  private failure: Error | undefined

  constructor(path: string, program: string) {
    this.thread = new Worker(program, { workerData: path })
    this.thread.on('message', (reply: Reply) => ('told' in reply ? this.answer(reply.told) : this.settle(reply.saved)))
    this.thread.on('error', (error) => this.fail(error))
    this.thread.on('exit', () => this.fail(new Error('the database is closed')))
  }

  /** Before the first call that names it by its number. */
  declare(collection: AnyCollection) {
    this.next.declared.push(collection)
  }

  ask(...ask: Ask): Promise<Told> {
    if (this.failure) return Promise.reject(this.failure)
    if (WRITES.includes(ask[0])) {
      this.unsaved ??= newBatch()
      this.writes += 1
    }
    this.next.asks.push(ask)
    this.plan()
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  async durable(): Promise<void> {
    if (this.unsaved) {
      this.wanted = true
      this.plan()
    }
    await (this.unsaved ?? this.saving.at(-1))?.saved
    if (this.failure) throw this.failure
  }

  async close(): Promise<void> {
    this.next.close = true
    this.plan()
    await once(this.thread, 'exit')
  }

  /** After this turn of the event loop, in which others may ask too. */
  private plan() {
    this.planned ??= setImmediate(() => {
      this.planned = undefined
      if (!this.away) this.send()
    })
  }

  /** When one of the calls cannot be handed over, since it is no plain data, none of the turn's is made. */
  private send() {
    const turn = this.next
    const quiet = turn.asks.length === 0
    if (this.unsaved && (quiet || turn.close || this.wanted || this.writes >= MOST_UNSAVED)) {
      turn.commit = true
      this.saving.push(this.unsaved)
      this.unsaved = undefined
      this.writes = 0
      this.wanted = false
    }
    if (quiet && !turn.commit && !turn.close) return
    this.next = newTurn()
    this.away = !quiet
    try {
      this.thread.postMessage(turn)
    } catch (error) {
      this.thread.postMessage({ ...turn, asks: [] })
      this.answer(turn.asks.map(() => ({ error: error as Error })))
    }
  }

  private answer(told: readonly Told[]) {
    this.away = false
    this.waiting.splice(0, told.length).forEach(({ resolve, reject }, i) => {
      const one = told[i] as Told
      if (one !== null && typeof one === 'object' && 'error' in one) reject(one.error)
      else resolve(one)
    })
    this.plan()
  }

  private settle(failure: Error | null) {
    if (failure) return this.fail(failure)
    this.saving.shift()?.resolve()
  }

  /** For good: commands under way may have seen what is now gone, and a start afresh finishes them. */
  private fail(failure: Error) {
    this.failure ??= failure
    for (const { reject } of [...this.waiting, ...this.saving]) reject(this.failure)
    this.unsaved?.reject(this.failure)
    this.waiting = []
  }
}
