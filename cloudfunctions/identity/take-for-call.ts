import { lentSession } from '@xinglin/types/lent-session'
import { operation } from '../kernel/operation'
import { instant } from '../kernel/time'
import { callCodeId } from './call-code'
import { accounts, callCodes } from './collections'

/** One write uses the code up, so of two who come at once one has it. The session does that account's part in the consult's calls, no more. */
export const takeForCall = operation(lentSession.takeForCall, async ({ input, services, store, now, errors }) => {
  const open = { usedAt: null, expiresAt: { $gt: now } }
  const lent = await store.updateIf(callCodes, callCodeId(services.vault, input.code), open, { set: { usedAt: now } })
  const account = lent && (await store.get(accounts, lent.accountId))
  if (!lent || account?.role !== 'patient') throw errors.CALL_CODE_NOT_VALID()
  const caller = { accountId: account.id, role: account.role, doctorId: null, callOf: lent.consultId }
  const { token, expiresAt } = await services.tokens.issue(caller, services.clock())
  return { token, expiresAt: instant(expiresAt), displayName: account.displayName, consultId: lent.consultId }
})
