import type { Case } from './case'
import type { OperationName } from './operations'
import { WEDNESDAY, type World } from './world'

type BillingCases = Record<Extract<OperationName, `billing.${string}`>, Case>

const nothing = { input: () => ({}) }
const order = ({ ids }: World) => ({ orderId: ids.money.open })

export const billingCases: BillingCases = {
  'billing.listWallets': nothing,
  'billing.getOrder': { input: order },
  'billing.listOrders': nothing,
  'billing.listCoupons': nothing,
  'billing.listUsableCoupons': { input: order },
  'billing.chooseCoupon': {
    input: (world) => ({ ...order(world), couponId: 'cpn-one' }),
    other: (world) => ({ ...order(world), couponId: 'cpn-two' }),
  },
  'billing.openInsuranceDoor': { input: (world) => ({ ...order(world), wallet: 'wechat' }) },
  'billing.quoteInsurance': {
    input: (world) => ({ ...order(world), wallet: 'wechat', code: 'agreed', location: '121.47,31.23' }),
    other: (world) => ({ ...order(world), wallet: 'alipay', code: 'agreed', location: '121.47,31.23' }),
  },
  'billing.dropInsurance': { input: ({ ids }) => ({ orderId: ids.money.quoted }), other: order },
  'billing.pay': {
    input: (world) => ({ ...order(world), wallet: 'wechat' }),
    other: (world) => ({ ...order(world), wallet: 'alipay' }),
  },
  'billing.check': { input: ({ ids }) => ({ orderId: ids.money.unheard }), other: order },
  'billing.askRefund': {
    input: ({ ids }) => ({ orderId: ids.money.paid, note: '临时有事' }),
    other: ({ ids }) => ({ orderId: ids.money.paid, note: '医生没来' }),
  },
  'billing.downloadBill': { input: ({ ids }) => ({ orderId: ids.money.paid }) },
  'billing.searchOrders': { input: () => ({ date: WEDNESDAY }) },
  'billing.getDayMoney': { input: () => ({ date: WEDNESDAY }) },
  'billing.listTries': { input: ({ ids }) => ({ orderId: ids.money.paid }) },
  'billing.listRefunds': nothing,
  'billing.decideRefund': {
    input: ({ ids }) => ({ refundId: `ref-${ids.money.asked}_01`, decision: 'grant', note: '情况属实' }),
    other: ({ ids }) => ({ refundId: `ref-${ids.money.asked}_01`, decision: 'refuse', note: '已就诊' }),
  },
  'billing.refundOrder': {
    input: ({ ids }) => ({ orderId: ids.money.foreign, note: '医生停诊' }),
    other: ({ ids }) => ({ orderId: ids.money.foreign, note: '系统差错' }),
  },
  'billing.giveCoupon': {
    input: ({ ids }) => ({ orderId: ids.money.foreign, amountFen: 500, note: '候诊致歉' }),
    other: ({ ids }) => ({ orderId: ids.money.foreign, amountFen: 1000, note: '候诊致歉' }),
  },
  'billing.listReconciliations': nothing,
  'billing.listDifferences': nothing,
  'billing.reconcile': {
    input: () => ({ rail: 'wechat', date: '2026-11-24' }),
    other: () => ({ rail: 'alipay', date: '2026-11-24' }),
  },
  'billing.settleDifference': {
    input: () => ({ differenceId: 'dif-one', note: '已人工核对' }),
    other: () => ({ differenceId: 'dif-one', note: '渠道已更正' }),
  },
  'billing.exportOrders': { input: () => ({ date: '2026-11-24' }) },
}
