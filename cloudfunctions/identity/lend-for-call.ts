import { lentSession } from '@xinglin/types/lent-session'
import { operation } from '../kernel/operation'
import { newCallCode } from './call-code'
import { callCodes } from './collections'

export const lendForCall = operation(lentSession.lendForCall, async (call) => {
  const { input, caller, services, store, now, newId } = call
  const { code, document } = newCallCode(services.vault, newId('call'), caller.accountId, input.consultId, now)
  await store.insert(callCodes, document)
  return { code, expiresAt: document.expiresAt }
})
