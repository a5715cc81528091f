import { billing } from '@xinglin/types/billing'
import { findHospital } from '../directory/public'
import { operation } from '../kernel/operation'
import { wonAttempt } from './attempt'
import { orders, refunds } from './collections'
import { orderView } from './order'

const PAID = ['paid', 'refunding', 'refunded']

/** Made anew each time from the order. What draws it is loaded with the first bill, not with the function. */
export const downloadBill = operation(billing.downloadBill, async ({ input, store, errors }) => {
  const order = await store.get(orders, input.orderId)
  if (!order) throw errors.NOT_FOUND()
  const tradeNo = wonAttempt(order)?.tradeNo
  if (!tradeNo || !PAID.includes(order.status)) throw errors.NOT_PAID()
  const returned = await store.find(refunds, { orderId: order.id })
  const refund = returned.find((each) => each.tradeNo === tradeNo) ?? null
  const { billPdf } = await import('./bill-pdf')
  const hospital = await findHospital(store)
  const pdf = await billPdf(orderView(order, refund), hospital?.name ?? '')
  return { fileName: `bill-${tradeNo}.pdf`, contentType: 'application/pdf' as const, base64: pdf.toString('base64') }
})
