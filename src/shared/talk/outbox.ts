import type { Message, Stroke } from '@xinglin/types/consult-talk'
import type { SentKind } from '@/shared/attachments/local-file'

/** A file of a message, as it lies on the phone. */
export interface UnsentFile {
  kind: SentKind
  /** Its name on the phone's shelf (platform/kept-files). */
  kept: string
  /** Where it was when it was chosen, to show it. */
  path: string
  bytes: number
  name: string
  /** Pixels, or seconds of speech: what the bubble needs. Zero where unknown. */
  width: number
  height: number
  seconds: number
}

export type UnsentContent =
  | { kind: 'text'; text: string }
  | { kind: 'file'; file: UnsentFile; uploadId: string | null }
  | { kind: 'marks'; attachmentId: string; strokes: Stroke[]; note: string }

/** A message that the hospital may not have yet. */
export interface Unsent {
  /** Its idempotency key: under it, it is one message, however often it is sent. */
  key: string
  consultId: string
  /** When it was written, by the hospital's clock, milliseconds since the epoch. */
  at: number
  content: UnsentContent
  /** Why the hospital refused it; then he decides. Null while it is on its way. */
  refused: string | null
}

type All = readonly Unsent[]

const changed = (all: All, key: string, change: (one: Unsent) => Unsent): Unsent[] =>
  all.map((one) => (one.key === key ? change(one) : one))

export const without = (all: All, key: string): Unsent[] => all.filter((one) => one.key !== key)

/** Put at the end: what was written later is sent later. */
export const withNew = (all: All, one: Unsent): Unsent[] => [...without(all, one.key), one]

/** The next of a consult; those that were refused wait for him and hold nobody up. */
export const nextOf = (all: All, consultId: string): Unsent | null =>
  all.find((one) => one.consultId === consultId && one.refused === null) ?? null

/** Consults that have something to send. */
export const consultsIn = (all: All): string[] => [
  ...new Set(all.filter(({ refused }) => refused === null).map(({ consultId }) => consultId)),
]

export const withRefusal = (all: All, key: string, refused: string): Unsent[] =>
  changed(all, key, (one) => ({ ...one, refused }))

/** Its file is with the hospital: from now on the message is the same, word for word. */
export const withUpload = (all: All, key: string, uploadId: string): Unsent[] =>
  changed(all, key, (one) => (one.content.kind === 'file' ? { ...one, content: { ...one.content, uploadId } } : one))

const renewed = (one: Unsent, key: string): Unsent => ({
  ...one,
  key,
  refused: null,
  content: one.content.kind === 'file' ? { ...one.content, uploadId: null } : one.content,
})

/**
 * The hospital refused it for good, or forgot its file: it goes as a new message, under a new key, its file brought again.
 * @param where `last`: he asked for it, after others had gone. `same`: nobody noticed.
 */
export function again(all: All, key: string, newKey: string, where: 'last' | 'same'): Unsent[] {
  const one = all.find((each) => each.key === key)
  if (!one) return [...all]
  const next = renewed(one, newKey)
  return where === 'same' ? all.map((each) => (each.key === key ? next : each)) : [...without(all, key), next]
}

/** Without those that stand in the thread: a lost answer may have been a good one. */
export function withoutArrived(all: All, messages: readonly Pick<Message, 'key'>[]): Unsent[] {
  const arrived = new Set(messages.map(({ key }) => key))
  return all.filter(({ key }) => !arrived.has(key))
}

/** The names of files that nobody needs any more. */
export function filesOnlyIn(before: All, after: All): string[] {
  const keptIn = (all: All) => all.flatMap(({ content }) => (content.kind === 'file' ? [content.file.kept] : []))
  const left = new Set(keptIn(after))
  return keptIn(before).filter((name) => !left.has(name))
}
