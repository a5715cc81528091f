import type { Caller } from './caller'
import { canonical, digest } from './ids'
import { collection, type Json, type Store, type Stored } from './store'
import { addMinutes } from './time'
import type { Vault } from './vault'

/** How a command ended: what it answered, or which named error. */
export type Answer =
  { kind: 'ok'; output: Json } | { kind: 'error'; code: string; status: number; message: string; data: Json }

/**
 * One command under one idempotency key: what was asked, by whom and when, and how it ended. While it has no answer it is
 * also the redo log: `jobs` runs it again after a crash, so that nothing stays half done.
 */
export interface Claim {
  id: string
  /** As the client gave it. */
  key: string
  operation: string
  caller: Caller
  fingerprint: string
  startedAt: string
  input: Json
  answer: Answer | null
  answered: boolean
  attempts: number
  /** Unanswered: when to run it again. Answered: when it may be forgotten. */
  dueAt: string
}

export const claims = collection<Claim>('claims', {
  indexes: [{ fields: ['dueAt'] }],
  sealed: ['input', 'answer'],
})

const REDO_AFTER_MINUTES = 1
const KEPT_MINUTES = 24 * 60

/** Tells two bodies apart. Keyed, since a plain hash of a phone number can be guessed. */
export const fingerprintOf = (vault: Vault, input: Json) => vault.fingerprint('claim', canonical(input))

export const claimId = (caller: Caller, operation: string, key: string) => digest(caller.accountId, operation, key)

interface Asked {
  id: string
  key: string
  operation: string
  caller: Caller
  fingerprint: string
  input: Json
  now: string
}

export type Claimed =
  | { state: 'new' }
  /** Begun before without an answer; running it again is safe. */
  | { state: 'begun'; startedAt: string }
  | { state: 'answered'; answer: Answer }
  | { state: 'other-input' }

/** The first thing that a command writes. */
export const claim = async (store: Store, asked: Asked): Promise<Claimed> => {
  const { id, key, operation, caller, fingerprint, input, now } = asked
  const fresh: Claim = {
    id,
    key,
    operation,
    caller,
    fingerprint,
    input,
    startedAt: now,
    answer: null,
    answered: false,
    attempts: 0,
    dueAt: addMinutes(now, REDO_AFTER_MINUTES),
  }
  if (await store.insert(claims, fresh)) return { state: 'new' }
  const before = await store.get(claims, id)
  if (!before) return { state: 'new' }
  if (before.fingerprint !== fingerprint) return { state: 'other-input' }
  return before.answer ? { state: 'answered', answer: before.answer } : { state: 'begun', startedAt: before.startedAt }
}

/** What a command answered before, whatever has become of its subject since; null when it has no answer. */
export const answerOf = async (store: Store, id: string, fingerprint: string): Promise<Answer | null> => {
  const before = await store.get(claims, id)
  return before?.fingerprint === fingerprint ? before.answer : null
}

/** The last thing that a command writes. The first answer stands, should two runs of one key end together. */
export const settle = async (store: Store, id: string, answer: Answer, now: string): Promise<Answer> => {
  const set = { answer, answered: true, input: null, dueAt: addMinutes(now, KEPT_MINUTES) }
  if (await store.updateIf(claims, id, { answered: false }, { set })) return answer
  return (await store.get(claims, id))?.answer ?? answer
}

/** Puts the next try further and further away: 1, 2, 4 … minutes, at most a day. */
export const postpone = (store: Store, { id, attempts }: Stored<Claim>, now: string) =>
  store.updateIf(
    claims,
    id,
    { answered: false },
    { set: { dueAt: addMinutes(now, Math.min(2 ** attempts, KEPT_MINUTES)) }, inc: { attempts: 1 } },
  )
