import { billingStaff } from '@xinglin/types/billing-staff'
import type { PaymentTry } from '@xinglin/types/billing-staff'
import { operation } from '../kernel/operation'
import { type Attempt, type Order, type Refund, orders, refunds } from './collections'
import { refundView } from './order'

const tryView = (order: Order, attempt: Attempt, refund: Refund | undefined): PaymentTry => {
  const { tradeNo, wallet, cashFen, couponFen, cash, insurance, cashRailId, insuranceRailId, paidAt } = attempt
  const { fundFen = 0, accountFen = 0, mutualAidFen = 0, otherFen = 0 } = attempt.split ?? {}
  return {
    ...{ tradeNo, wallet, cashFen, couponFen, cash, insurance, cashRailId, insuranceRailId, paidAt },
    insuranceFen: fundFen + accountFen + mutualAidFen + otherFen,
    refund: refund ? refundView(order, refund) : null,
  }
}

/** An order shows the try that counts; whoever answers a patient's question has to see the others too. */
export const listTries = operation(billingStaff.listTries, async ({ input, store, errors }) => {
  const order = await store.get(orders, input.orderId)
  if (!order) throw errors.NOT_FOUND()
  const theirs = await store.find(refunds, { orderId: order.id })
  const refundOf = (tradeNo: string) => theirs.find((refund) => refund.tradeNo === tradeNo)
  return { tries: [...order.attempts].reverse().map((each) => tryView(order, each, refundOf(each.tradeNo))) }
})
