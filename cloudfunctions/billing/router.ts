import { askRefund } from './ask-refund'
import { check } from './check'
import { chooseCoupon } from './choose-coupon'
import { getDayMoney } from './day-money'
import { decideRefund } from './decide-refund'
import { downloadBill } from './download-bill'
import { exportOrders } from './export-orders'
import { giveCoupon } from './give-coupon'
import { getOrder } from './get-order'
import { dropInsurance, openInsuranceDoor, quoteInsurance } from './insurance'
import { listCoupons, listUsableCoupons } from './list-coupons'
import { listOrders } from './list-orders'
import { listTries } from './list-tries'
import { listWallets } from './list-wallets'
import { pay } from './pay'
import { reconcile } from './reconcile'
import { refundByStaff } from './refund-order'
import { listDifferences, listReconciliations, listRefunds, searchOrders, settleDifference } from './staff-lists'

/** Contract to operations. */
export const billingRouter = {
  listWallets,
  getOrder,
  listOrders,
  listCoupons,
  listUsableCoupons,
  chooseCoupon,
  openInsuranceDoor,
  quoteInsurance,
  dropInsurance,
  pay,
  check,
  askRefund,
  downloadBill,
  searchOrders,
  getDayMoney,
  listTries,
  listRefunds,
  decideRefund,
  refundOrder: refundByStaff,
  giveCoupon,
  listReconciliations,
  listDifferences,
  reconcile,
  settleDifference,
  exportOrders,
}
