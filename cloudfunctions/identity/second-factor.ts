import { digest } from '../kernel/ids'
import { Refusal } from '../kernel/refusal'
import type { Services } from '../kernel/services'
import type { Change, Store } from '../kernel/store'
import { addMinutes, toMs } from '../kernel/time'
import type { Vault } from '../kernel/vault'
import { type SecondFactor, secondFactors } from './collections'
import { codeFrom } from './invitation'
import { stepOf } from './totp'

const RECOVERY_CODES = 10
const TRIES_A_MINUTE = 5
/** Without 0, 1, I and O, which people mix up. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Only fingerprints are stored, bound to the account. */
const recoveryPrint = (vault: Vault, accountId: string, code: string) =>
  digest(vault.fingerprint('recovery', `${accountId}\u0000${code}`))

/** Ten codes that follow from a command, `ABCD-EFGH`; the same each time it runs. */
export const recoveryCodesFrom = (vault: Vault, seed: string): string[] =>
  Array.from({ length: RECOVERY_CODES }, (_, i) => {
    const code = codeFrom(vault, `${seed}:${i}`, READABLE, 8)
    return `${code.slice(0, 4)}-${code.slice(4)}`
  })

const bare = (code: string) => code.replace(/[\s-]/g, '').toUpperCase()

export const recoveryPrints = (vault: Vault, accountId: string, codes: readonly string[]) =>
  codes.map((code) => recoveryPrint(vault, accountId, bare(code)))

/** Counts a try, or refuses the sixth within a minute. Guessing a million codes would take months. */
const takeTry = async (store: Store, accountId: string, now: string): Promise<void> => {
  const aMinuteAgo = addMinutes(now, -1)
  const within = { triesFrom: { $gt: aMinuteAgo }, tries: { $lt: TRIES_A_MINUTE } }
  if (await store.updateIf(secondFactors, accountId, within, { inc: { tries: 1 } })) return
  const first = { set: { tries: 1, triesFrom: now } }
  if (await store.updateIf(secondFactors, accountId, { triesFrom: { $lte: aMinuteAgo } }, first)) return
  const factor = await store.get(secondFactors, accountId)
  if (!factor) throw new Refusal('SECOND_FACTOR_NOT_SET')
  // Between the two another try may have begun the minute, or have been right.
  if (factor.triesFrom <= aMinuteAgo || factor.tries < TRIES_A_MINUTE) return takeTry(store, accountId, now)
  const wait = Math.ceil((toMs(addMinutes(factor.triesFrom, 1)) - toMs(now)) / 1000)
  throw new Refusal('SECOND_FACTOR_TRIES', { retryAfterSeconds: Math.max(1, wait) })
}

interface Showing {
  accountId: string
  code: string
  /** What this command is called, so that it finds its own doing when it runs again. */
  by: string
  now: string
  /** Recovery codes that come to count with the first code of an enrolment. */
  recovery: string[]
}

/** What using a code up writes; refuses one that is not this factor's, or was used. */
const useOf = (vault: Vault, factor: SecondFactor, { accountId, code, now }: Showing): Change<SecondFactor> => {
  const typed = bare(code)
  if (typed.length === 6) {
    const step = stepOf(factor.secret, typed, toMs(now))
    if (step === null) throw new Refusal('SECOND_FACTOR_WRONG', { field: 'code' })
    if (step <= factor.lastStep) throw new Refusal('SECOND_FACTOR_USED', { field: 'code' })
    return { set: { lastStep: step } }
  }
  const print = recoveryPrint(vault, accountId, typed)
  if (!factor.recovery.includes(print)) throw new Refusal('SECOND_FACTOR_WRONG', { field: 'code' })
  return { set: { recovery: factor.recovery.filter((each) => each !== print) } }
}

/** The first code of an enrolment makes it the account's second factor. */
const completionOf = ({ state }: SecondFactor, { now, by, recovery }: Showing): Partial<SecondFactor> =>
  state === 'pending' ? { state: 'set', since: now, recovery, completedBy: by } : {}

/** Uses the code up if nothing else was shown meanwhile: one write decides, so no code works twice. */
const useUp = async ({ store, vault }: Services, factor: SecondFactor, showing: Showing) => {
  const { accountId, by, now } = showing
  await takeTry(store, accountId, now)
  const set = { ...useOf(vault, factor, showing).set, ...completionOf(factor, showing), lastBy: by }
  const used = await store.updateIf(secondFactors, accountId, { lastBy: factor.lastBy }, { set })
  const known = used ?? (await store.get(secondFactors, accountId))
  if (known?.lastBy !== by) throw new Refusal('SECOND_FACTOR_USED', { field: 'code' })
}

/** Checks a code and uses it up; answers which kind it was, and whether it completed an enrolment. */
export const showCode = async (services: Services, showing: Showing) => {
  const { store } = services
  const { accountId, code, by } = showing
  const before = await store.get(secondFactors, accountId)
  if (!before || before.state === 'none') throw new Refusal('SECOND_FACTOR_NOT_SET')
  if (before.lastBy !== by) await useUp(services, before, showing)
  const after = await store.updateIf(secondFactors, accountId, { lastBy: by }, { set: { tries: 0, triesFrom: '' } })
  const method = bare(code).length === 6 ? ('code' as const) : ('recovery-code' as const)
  return { method, completed: (after ?? before).completedBy === by }
}
