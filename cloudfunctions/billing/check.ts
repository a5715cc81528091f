import { billing } from '@xinglin/types/billing'
import { operation } from '../kernel/operation'
import { orders } from './collections'
import { orderView } from './order'
import { tendRefund } from './refund-work'
import { latestRefund } from './refunds'
import { type Ground, refresh } from './settle'

/** Asks now, instead of waiting for the timer: someone looks at the page. */
export const check = operation(billing.check, async ({ input, store, now, services, errors }) => {
  const ground: Ground = { store, rails: services.rails, now }
  const order = await store.get(orders, input.orderId)
  if (!order) throw errors.NOT_FOUND()
  const asked = order.status === 'paying' ? await refresh(ground, order) : order
  const refund = await latestRefund(store, order.id)
  if (refund?.status === 'processing') await tendRefund(ground, refund)
  return orderView(asked, await latestRefund(store, order.id))
})
