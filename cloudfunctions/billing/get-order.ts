import { billing } from '@xinglin/types/billing'
import { operation } from '../kernel/operation'
import { orders } from './collections'
import { orderView } from './order'
import { latestRefund } from './refunds'

export const getOrder = operation(billing.getOrder, async ({ input, store, errors }) => {
  const order = await store.get(orders, input.orderId)
  if (!order) throw errors.NOT_FOUND()
  return orderView(order, await latestRefund(store, order.id))
})
