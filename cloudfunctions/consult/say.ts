import type { Announcement } from '../kernel/events'
import type { Store, Stored } from '../kernel/store'
import { type Appended, append } from './append'
import type { Consult } from './collections'
import { nextDue } from './clock'

type Changes = Partial<Omit<Consult, 'id' | 'lastAt' | 'dueAt'>>

/** What the consult becomes, and what is announced of it. */
export interface Step {
  changes: Changes
  facts: Announcement[]
}

/** The fields that a step writes, with what the clock does next. */
export const written = (consult: Consult, { changes, facts }: Step, now: string): Partial<Omit<Consult, 'id'>> => ({
  ...changes,
  lastAt: now,
  dueAt: nextDue({ ...consult, ...changes, lastAt: now }, now),
  ...(facts.length > 0 && { outbox: [...consult.outbox, ...facts], outboxAt: now }),
})

interface Event {
  consultId: string
  /** The same step twice is one. */
  key: string
  text: (consult: Consult) => string
}

/** Moves a consult and says so in its thread, in one write; null when it may not move like that. */
export const moveAndSay = async (
  store: Store,
  { consultId, key, text }: Event,
  decide: (consult: Stored<Consult>) => Step | null,
  now: string,
): Promise<Appended | null> => {
  // The words follow from the very state that the write depends on.
  const content = { kind: 'event' as const, text: '' }
  const system = { key, clientKey: key, from: 'system' as const, accountId: '', name: '', alarm: null }
  return append(store, consultId, { ...system, content }, now, (consult) => {
    const step = decide(consult)
    if (!step) return null
    content.text = text(consult)
    return written(consult, step, now)
  })
}
