import { consultDuty } from '@xinglin/types/consult-duty'
import { proveInPerson } from '../identity/public'
import { operation } from '../kernel/operation'
import { practiceOf, practiceView, savePart } from './practice'

export const confirmReception = operation(consultDuty.confirmReception, async (call) => {
  const { input, caller, services, store, now, newId } = call
  const { doctor } = await practiceOf(store, caller.doctorId)
  await proveInPerson(services, { accountId: caller.accountId, code: input.code, by: newId('shown'), now })
  return practiceView(await savePart(store, doctor, { confirmedAt: now }), doctor, now)
})
