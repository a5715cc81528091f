import { dueWork } from '../kernel/jobs'
import { coupons, orders, reconciliations, refunds } from './collections'
import { tendCoupon } from './coupons'
import { noticeWork } from './notices'
import { tendReconciliation } from './reconcile'
import { tendRefund } from './refund-work'
import { tend } from './settle'

/** What billing does at its time: looks into notices, asks about payments, ends unpaid orders, follows refunds, compares books. */
export const billingDue = [
  noticeWork,
  dueWork(orders, (order, ground) => tend(ground, order)),
  dueWork(refunds, (refund, ground) => tendRefund(ground, refund)),
  dueWork(coupons, (coupon, { store, now }) => tendCoupon(store, coupon, now)),
  dueWork(reconciliations, (day, ground) => tendReconciliation(ground, day)),
]
