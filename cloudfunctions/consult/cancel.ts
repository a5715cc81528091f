import { type Consult, consult as contract } from '@xinglin/types/consult'
import { type Call, operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import { consults } from './collections'
import { dropDraft } from './drop'
import { givenBack } from './ending'
import { moved } from './step'
import { consultView } from './view'

/**
 * The write decides between this and the doctor's first word, or the payment of a draft.
 * @param again the same command may have cancelled it.
 */
const cancelled = async (call: Call<{ consultId: string }, unknown>, again: boolean): Promise<Consult> => {
  const { input, caller, store, now } = call
  const consult = await store.get(consults, input.consultId)
  if (!consult) throw new Refusal('NOT_FOUND')
  if (again && consult.endReason === 'cancelled') return consultView(store, consult, caller, now)
  if (consult.state !== 'drafted')
    return moved(call, {
      move: 'cancel',
      text: ({ feeFen }) => (feeFen ? '病人取消了问诊，费用全额退回' : '病人取消了问诊'),
      step: (running) => givenBack(running, 'cancelled', now),
    })
  const dropped = await dropDraft(store, consult, now)
  return dropped ? consultView(store, dropped, caller, now) : cancelled(call, true)
}

export const cancel = operation(contract.cancel, (call) => cancelled(call, call.repeated))
