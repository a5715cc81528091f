import { consult as contract } from '@xinglin/types/consult'
import { operation } from '../kernel/operation'
import { consults } from './collections'
import { dropDraft } from './drop'
import { consultFor } from './edit'
import { givenBack } from './ending'
import { moved } from './step'
import { consultView } from './view'

/** The write decides between this and the doctor's first word, or the payment of a draft. */
export const cancel = operation(contract.cancel, async (call) => {
  const { input, caller, store, now, repeated } = call
  const known = repeated ? await store.get(consults, input.consultId) : null
  if (known?.endReason === 'cancelled') return consultView(store, known, caller, now)
  const consult = await consultFor(store, input.consultId, 'cancel', now)
  const dropped = consult.state === 'drafted' ? await dropDraft(store, consult, now) : null
  if (dropped) return consultView(store, dropped, caller, now)
  return moved(call, {
    move: 'cancel',
    text: ({ feeFen }) => (feeFen ? '病人取消了问诊，费用全额退回' : '病人取消了问诊'),
    step: (running) => givenBack(running, 'cancelled', now),
  })
})
