import type { Store, Stored } from '../kernel/store'
import { type Consult, type Message, consults, messages } from './collections'

/** A message before it has a place in the thread. */
export type Draft = Pick<Message, 'key' | 'clientKey' | 'from' | 'accountId' | 'name' | 'content' | 'alarm'>

/** What else its write changes; null: it may not be written. Asked again when another write came between. */
export type Decide = (consult: Stored<Consult>) => Partial<Omit<Consult, 'id'>> | null

export interface Appended {
  consult: Stored<Consult>
  message: Message
}

const messageId = (consultId: string, seq: number) => `${consultId}:${seq}`

/** The head, safe among the messages; no matter how often. */
const copyHead = async (store: Store, { head }: Consult) => {
  if (head) await store.insert(messages, head)
}

/** The same message, sent before. Right only when the head that was read is among the messages, or is looked at as here. */
export const sentBefore = async (store: Store, { head }: Consult, key: string): Promise<Message | null> => {
  if (head?.key === key) return head
  const [found] = await store.find(messages, { key }, { limit: 1 })
  return found ?? null
}

const nextOf = ({ id, lastSeq }: Consult, draft: Draft, at: string): Message => {
  const seq = lastSeq + 1
  return { ...draft, id: messageId(id, seq), consultId: id, seq, at }
}

const later = (one: string, other: string) => (one > other ? one : other)

/**
 * Gives a message its place in the thread, in one write together with what follows from it. The same key is the same message. Null when
 * there is no such consult, or `decide` lets nothing be written.
 */
export const append = async (
  store: Store,
  consultId: string,
  draft: Draft,
  now: string,
  decide: Decide,
): Promise<Appended | null> => {
  const consult = await store.get(consults, consultId)
  if (!consult) return null
  await copyHead(store, consult)
  const before = await sentBefore(store, consult, draft.key)
  // Written since the consult was read: it is older than its own message.
  if (before && before.seq > consult.lastSeq) return append(store, consultId, draft, now, decide)
  if (before) return { consult, message: before }
  const what = decide(consult)
  if (!what) return null
  const message = nextOf(consult, draft, now)
  const written = await store.updateIf(
    consults,
    consultId,
    { version: consult.version },
    { set: { ...what, head: message, lastSeq: message.seq, lastAt: later(now, consult.lastAt) } },
  )
  if (!written) return append(store, consultId, draft, now, decide)
  await copyHead(store, written)
  return { consult: written, message }
}
