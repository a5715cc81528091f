import { digest } from '../kernel/ids'
import { dueWork } from '../kernel/jobs'
import { addMinutes } from '../kernel/time'
import type { Vault } from '../kernel/vault'
import { codeFrom } from './invitation'
import { callCodes } from './collections'

const MINUTES = 1
const FORGOTTEN_AFTER_MINUTES = 10
/** 130 bits: there is nothing to guess. */
const LENGTH = 26
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Only the code's fingerprint is stored, so a look into the database opens no call. */
export const callCodeId = (vault: Vault, code: string) => `call-code-${digest(vault.fingerprint('call-code', code))}`

/** The code that follows from a command, and its document; the same each time the command runs. */
export const newCallCode = (vault: Vault, seed: string, accountId: string, consultId: string, now: string) => {
  const code = codeFrom(vault, seed, ALPHABET, LENGTH)
  const [expiresAt, dueAt] = [addMinutes(now, MINUTES), addMinutes(now, FORGOTTEN_AFTER_MINUTES)]
  return { code, document: { id: callCodeId(vault, code), accountId, consultId, expiresAt, usedAt: null, dueAt } }
}

/** Codes that are past. */
export const callCodeWork = dueWork(callCodes, ({ id }, { store }) => store.remove(callCodes, id))
