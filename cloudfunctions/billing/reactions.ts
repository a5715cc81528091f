import { type ReactionContext, on } from '../kernel/events'
import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { post } from '../notify/public'
import { type Order, type Refund, orders, refunds } from './collections'
import { returnCoupon, spendCoupon, unlockCoupon } from './coupons'
import {
  moneyStrayed,
  orderClosed,
  orderPaid,
  refundFailed,
  refundGranted,
  refundRefused,
  refundSucceeded,
} from './events'
import { bookPayment, bookRefund } from './ledger'
import { finishRefund } from './refund-work'
import { refundStray } from './refunds'
import { yuan } from './words'

type Context = ReactionContext & { eventId: string }

/** How a refund stands, in the few characters that a message outside the app has for it. */
const STANDS: Readonly<Record<string, string>> = {
  'refund.started': '退款中',
  'refund.granted': '已通过',
  'refund.succeeded': '已到账',
  'refund.failed': '处理中',
  'refund.refused': '未通过',
}

/** To the patient's account, and to whoever opened the order for him. */
const tell = async (
  order: Order,
  [kind, title, body]: readonly [string, string, string],
  context: Context,
  amountFen = order.totalFen,
) => {
  const { store, now, eventId } = context
  const page = `/money/order/index?orderId=${order.id}`
  const values = { amount: yuan(amountFen), status: STANDS[kind] ?? '' }
  for (const accountId of new Set([order.patientAccountId, order.openedBy].filter(Boolean))) {
    await post(store, { id: digest(eventId, accountId), accountId, kind, title, body, page, values }, now)
  }
}

const couponOf = async (store: Store, orderId: string) => (await store.get(orders, orderId))?.coupon?.id ?? null

const withRefund =
  (run: (order: Order, refund: Refund, context: Context) => Promise<void>) =>
  async ({ orderId, refundId }: { orderId: string; refundId: string }, context: Context) => {
    const { store } = context
    const [order, refund] = await Promise.all([store.get(orders, orderId), store.get(refunds, refundId)])
    if (order && refund) await run(order, refund, context)
  }

/** What went back to wallets and accounts; a coupon is no money. */
const moneyOf = ({ cashFen, split }: Refund) =>
  cashFen + (split ? split.fundFen + split.accountFen + split.mutualAidFen + split.otherFen : 0)

/** What billing does about what billing announces: the books, coupons, and words to those whom it concerns. */
export const billingReactions = [
  on(orderPaid, async ({ orderId, tradeNo }, { store, now }) => {
    await bookPayment(store, orderId, tradeNo, true, now)
    const couponId = await couponOf(store, orderId)
    if (couponId) await spendCoupon(store, couponId, orderId)
  }),
  on(orderClosed, async ({ orderId }, { store }) => {
    const couponId = await couponOf(store, orderId)
    if (couponId) await unlockCoupon(store, couponId, orderId)
  }),
  on(moneyStrayed, async ({ orderId, tradeNo }, context) => {
    const { store, now } = context
    await bookPayment(store, orderId, tradeNo, false, now)
    await refundStray(store, orderId, tradeNo, now)
    const order = await store.get(orders, orderId)
    if (order) await tell(order, ['refund.started', '正在退款', '有一笔付款没有用上，已自动原路退回。'], context)
  }),
  on(refundGranted, async ({ orderId }, context) => {
    const order = await context.store.get(orders, orderId)
    if (order) await tell(order, ['refund.granted', '退款已通过', '款项正原路退回，可在订单里查看进度。'], context)
  }),
  on(
    refundSucceeded,
    withRefund(async (order, refund, context) => {
      const { store, now } = context
      await bookRefund(store, order.id, refund.id, now)
      await finishRefund(context, order.id, refund.id)
      const after = await store.get(orders, order.id)
      if (after?.status === 'refunded' && after.coupon) await returnCoupon(store, after.coupon.id, order.id, now)
      const money = moneyOf(refund)
      await tell(order, ['refund.succeeded', '退款已到账', `${yuan(money)} 已原路退回。`], context, money)
    }),
  ),
  on(
    refundFailed,
    withRefund(async (order, _, context) =>
      tell(order, ['refund.failed', '退款需要人工处理', '支付渠道没有退成，客服正在处理，您不用再申请。'], context),
    ),
  ),
  on(
    refundRefused,
    withRefund(async (order, refund, context) =>
      tell(order, ['refund.refused', '退款申请未通过', refund.refusal], context),
    ),
  ),
]
