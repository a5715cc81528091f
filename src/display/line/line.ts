import { Refused, ask } from './ask'
import { type Clock, createClock } from './clock'
import { follow } from './follow'
import { forget, keep, recall } from './keep'
import { type Known, standingOf } from './known'
import { pause } from './pause'

/** What is known on this side, and why there is nothing new: the line is broken, or the server knows no such screen. */
export interface Heard<T> {
  known: Known<T> | null
  trouble: 'none' | 'broken' | 'unknown'
}

/** What the server says about one screen, as long as the page is open. */
export interface Line<T> {
  get: () => Heard<T>
  subscribe: (listener: () => void) => () => void
}

/** A box's storage wears: that nothing changed is written down once a minute. */
const KEEP_EVERY_MS = 60_000

const watch = () => performance.now()
const clock: Clock = createClock(Date.now, watch)

/** The hospital's time, as far as this box can tell. */
export const hospitalNow = (): number => clock.now()

const ofToday = <T>(known: Known<T> | null): Known<T> | null => {
  if (standingOf(known, hospitalNow()).face !== 'none') return known
  forget()
  return null
}

/** Writes down news at once, and confirmations now and then. */
const createKeeper = (screen: string) => {
  let keptAt = -KEEP_EVERY_MS
  return (known: Known<unknown>, isNews: boolean) => {
    if (!isNews && watch() - keptAt < KEEP_EVERY_MS) return
    keptAt = watch()
    keep(screen, known)
  }
}

/** Follows a screen from what the box remembers of it. It never ends and never grows. */
export function openLine<T>(operation: string, input: object): Line<T> {
  const screen = `${operation}.${JSON.stringify(input)}`
  const keepIt = createKeeper(screen)
  const listeners = new Set<() => void>()
  let heard: Heard<T> = { known: ofToday(recall<T>(screen)), trouble: 'none' }
  const tell = (next: Heard<T>) => {
    heard = next
    listeners.forEach((listener) => listener())
  }
  follow<T>({
    ...{ cursor: heard.known?.cursor ?? null, pause, watch },
    ask: (cursor) => ask<T>(operation, input, cursor, clock),
    heard: (news, cursor) => {
      const answer = news ?? heard.known?.answer
      if (!answer) return
      const known = { answer, cursor, confirmedAt: hospitalNow() }
      tell({ known, trouble: 'none' })
      keepIt(known, news !== null)
    },
    failed: (error) => tell({ ...heard, trouble: error instanceof Refused ? 'unknown' : 'broken' }),
  })
  return {
    get: () => heard,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
