import { billingStaff } from '@xinglin/types/billing-staff'
import type { RefundLeg } from '@xinglin/types/billing'
import { operation } from '../kernel/operation'
import type { Change } from '../kernel/store'
import { type Order, type Refund, orders, refunds } from './collections'
import { refundGranted, refundRefused, refundSucceeded } from './events'
import { refundView } from './order'

type Decision = 'grant' | 'refuse' | 'retry' | 'settled-by-hand'

/** From which state a decision leads on. */
const FROM: Record<Decision, Refund['status']> = {
  grant: 'asked',
  refuse: 'asked',
  retry: 'failed',
  'settled-by-hand': 'failed',
}

const again = (leg: RefundLeg): RefundLeg => (leg === 'failed' ? 'todo' : leg)
const byHand = (leg: RefundLeg): RefundLeg => (leg === 'failed' ? 'done' : leg)

const changeFor = (decision: Decision, order: Order, refund: Refund, note: string, now: string): Change<Refund> => {
  const { id: refundId, orderId } = refund
  const { purpose, subjectId } = order
  if (decision === 'grant') {
    const fact = refundGranted.of(refundId, now, { orderId, purpose, subjectId, refundId })
    return { set: { status: 'processing', dueAt: now, outboxAt: now }, push: { outbox: fact } }
  }
  if (decision === 'refuse') {
    const fact = refundRefused.of(refundId, now, { orderId, refundId })
    return { set: { status: 'refused', refusal: note, outboxAt: now }, push: { outbox: fact } }
  }
  if (decision === 'retry') {
    const legs = { cash: again(refund.cash), insurance: again(refund.insurance) }
    return { set: { ...legs, status: 'processing', checks: 0, dueAt: now }, inc: { retries: 1 } }
  }
  const legs = { cash: byHand(refund.cash), insurance: byHand(refund.insurance) }
  const fact = refundSucceeded.of(refundId, now, { orderId, refundId })
  return { set: { ...legs, status: 'succeeded', doneAt: now, outboxAt: now }, push: { outbox: fact } }
}

/** A person of the hospital decides what no rule can: kindly late wishes, and refunds that a rail gave up. */
export const decideRefund = operation(
  billingStaff.decideRefund,
  async ({ input, store, now, caller, errors, repeated }) => {
    const { refundId, decision, note } = input
    const refund = await store.get(refunds, refundId)
    const order = refund && (await store.get(orders, refund.orderId))
    if (!refund || !order) throw errors.NOT_FOUND()
    const change = changeFor(decision, order, refund, note, now)
    const by = { decidedBy: caller.accountId, decisionNote: note }
    const decided = await store.updateIf(
      refunds,
      refundId,
      { status: FROM[decision], version: refund.version },
      { ...change, set: { ...change.set, ...by } },
    )
    if (decided) return refundView(order, decided)
    const known = (await store.get(refunds, refundId)) ?? refund
    if (repeated && known.decidedBy === caller.accountId && known.status !== FROM[decision])
      return refundView(order, known)
    throw errors.NOT_DECIDABLE({ data: { status: known.status } })
  },
)
