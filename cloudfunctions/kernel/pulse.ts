import type { Collection, Entity } from './store'

/** Who would rather wait than hear that nothing changed. */
export interface Waiter {
  accountId: string
  address: string
  topics: readonly string[]
  seconds: number
  /** Fires when the caller is gone. */
  hungUp: AbortSignal | undefined
}

export interface Waiting {
  /** From here on a touch is heard: called before each look, so that none is lost between look and wait. */
  listen: () => void
  /** Resolves at the first touch since `listen`, and when the waiting is over. */
  heard: () => Promise<void>
  /** The time is up, the caller is gone, or the server stops. */
  readonly over: boolean
  leave: () => void
}

/** Knows when something is written that others look at, as far as this host sees all writes. */
export interface Pulse {
  touch: (topic: string) => void
  /** What `load` found, until its topic is touched; where writes are not heard of, loads each time. */
  remember: <T>(topic: string, load: () => Promise<T>) => Promise<T>
  /** Null where nobody can be kept waiting, or too many wait already. */
  enter: (waiter: Waiter) => Waiting | null
}

/** A cloud function: an instance that waits would be paid for, and others write without its knowing. */
export const noPulse: Pulse = { touch: () => {}, remember: (_, load) => load(), enter: () => null }

/** What is touched when such a document is written: the collection's name and the value of its `watched` field. */
export const topicOf = <T extends Entity>({ name }: Collection<T>, value: string) => `${name}/${value}`
