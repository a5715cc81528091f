import { notify } from '@xinglin/types/notify'
import { phoneOf } from '../identity/public'
import { operation } from '../kernel/operation'
import { taskFor } from './call-task'
import { callTasks, deliveries } from './collections'
import { canBeCalled, logged } from './log'
import { ended } from './next'
import { templates } from './templates'

/** The call that an operator asked for counts as the last channel. */
export const callInstead = operation(notify.callInstead, async ({ input, store, now, errors }) => {
  const delivery = await store.get(deliveries, input.deliveryId)
  const template = delivery && templates[delivery.kind]
  if (!delivery || !template) throw errors.NOT_FOUND()
  if (!(await store.get(callTasks, delivery.id))) {
    if (!canBeCalled(delivery, now)) throw errors.NO_CALL_NEEDED()
    const phone = await phoneOf(store, delivery.accountId)
    if (!phone) throw errors.NO_PHONE()
    await taskFor(store, delivery, template, phone, now)
  }
  const call = { channel: 'call' as const, at: now, end: 'delivered' as const, code: 'CALL_TASK' }
  const set = ended([...delivery.attempts, call])
  const written = await store.updateIf(deliveries, delivery.id, { state: 'unsent' }, { set })
  return logged(written ?? delivery, now)
})
