import * as z from 'zod/mini'
import { Coupon, LegState, Order, OrderStatus, Refund, RefundStatus } from './billing'
import { CashRailName } from './launch'
import { OPERATORS, command, query } from './operation'
import { CivilDate, Cursor, Done, Fen, Id, Instant, text } from './values'

export const RailOfStatement = z.enum(['wechat', 'alipay', 'insurance'])
export type RailOfStatement = z.infer<typeof RailOfStatement>

/** What a rail's books and ours do not agree about. */
export const Difference = z.object({
  id: Id,
  rail: RailOfStatement,
  date: CivilDate,
  /** `theirs`: only the rail has it. `ours`: only we have it. `amount`: both, with other amounts. */
  kind: z.enum(['theirs', 'ours', 'amount']),
  about: z.enum(['payment', 'refund']),
  tradeNo: z.string(),
  orderId: z.nullable(Id),
  ourFen: z.nullable(Fen),
  theirFen: z.nullable(Fen),
  status: z.enum(['open', 'settled']),
  note: z.string(),
})
export type Difference = z.infer<typeof Difference>

export const Reconciliation = z.object({
  rail: RailOfStatement,
  date: CivilDate,
  /** `waiting`: the rail has not made its statement yet. */
  status: z.enum(['waiting', 'agrees', 'differs']),
  payments: z.int(),
  paidFen: z.int(),
  refunds: z.int(),
  refundedFen: z.int(),
  differences: z.int(),
  checkedAt: z.nullable(Instant),
})
export type Reconciliation = z.infer<typeof Reconciliation>

/** One try to pay, with the rails' own numbers for it, and what became of its money. */
export const PaymentTry = z.object({
  tradeNo: z.string(),
  wallet: CashRailName,
  cashFen: Fen,
  insuranceFen: Fen,
  couponFen: Fen,
  cash: LegState,
  insurance: LegState,
  cashRailId: z.nullable(z.string()),
  insuranceRailId: z.nullable(z.string()),
  paidAt: z.nullable(Instant),
  refund: z.nullable(Refund),
})
export type PaymentTry = z.infer<typeof PaymentTry>

/** What moved on one rail in a day, by the rail's clock: what its statement should have. */
export const RailMoney = z.object({
  rail: RailOfStatement,
  payments: z.int(),
  paidFen: z.int(),
  refunds: z.int(),
  refundedFen: z.int(),
})
export type RailMoney = z.infer<typeof RailMoney>

/** What the hospital's operators do with money. */
export const billingStaff = {
  /** orders of a day, newest first, 50 a page; names masked. */
  searchOrders: query(OPERATORS)
    .input(
      z.object({
        date: z.optional(CivilDate),
        status: z.optional(OrderStatus),
        orderId: z.optional(Id),
        cursor: z.optional(Cursor),
      }),
    )
    .output(z.object({ orders: z.array(Order), nextCursor: z.nullable(Cursor) })),

  /** what came in and went back on a day, rail by rail. */
  getDayMoney: query(OPERATORS)
    .input(z.object({ date: CivilDate }))
    .output(z.object({ rails: z.array(RailMoney) })),

  /** every try to pay an order, the last first. */
  listTries: query(OPERATORS)
    .input(z.object({ orderId: Id }))
    .output(z.object({ tries: z.array(PaymentTry) })),

  /** refunds that wait for a person, oldest first. */
  listRefunds: query(OPERATORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ refunds: z.array(z.object({ refund: Refund, order: Order })), nextCursor: z.nullable(Cursor) })),

  /** grants or refuses a refund, or tries a failed one again. */
  decideRefund: command(OPERATORS)
    .input(
      z.object({
        refundId: Id,
        decision: z.enum(['grant', 'refuse', 'retry', 'settled-by-hand']),
        note: text('说明', 200),
      }),
    )
    .output(Refund)
    .errors({
      /** Decided already, or the other way about. */
      NOT_DECIDABLE: { status: 409, message: '这笔退款不在待处理状态', data: z.object({ status: RefundStatus }) },
    }),

  /** gives an order's money back without being asked. */
  refundOrder: command(OPERATORS)
    .input(z.object({ orderId: Id, note: text('原因', 200) }))
    .output(Order)
    .errors({
      NOT_REFUNDABLE: { status: 409, message: '这笔订单现在不能退款', data: z.object({ status: OrderStatus }) },
    }),

  /** a coupon for the patient of an order, with a word why. */
  giveCoupon: command(OPERATORS)
    .input(
      z.object({
        orderId: Id,
        amountFen: z.int().check(z.minimum(100, '至少 1 元'), z.maximum(20_000, '最多 200 元')),
        note: text('说明', 40),
      }),
    )
    .output(Coupon),

  /** the last 31 days of each rail, newest first. */
  listReconciliations: query(OPERATORS)
    .input(z.object({}))
    .output(z.object({ reconciliations: z.array(Reconciliation) })),

  listDifferences: query(OPERATORS)
    .input(z.object({ rail: z.optional(RailOfStatement), date: z.optional(CivilDate), cursor: z.optional(Cursor) }))
    .output(z.object({ differences: z.array(Difference), nextCursor: z.nullable(Cursor) })),

  /** fetches a day's statement again and compares. */
  reconcile: command(OPERATORS, { perMinute: 10 })
    .input(z.object({ rail: RailOfStatement, date: CivilDate }))
    .output(Reconciliation)
    .errors({
      NOT_OFFERED: { status: 422, message: '没有接入这个渠道', data: z.object({ field: z.literal('rail') }) },
      /** Today and later have no statement. */
      DAY_NOT_OVER: { status: 422, message: '当天的账单明天才有', data: z.object({ field: z.literal('date') }) },
    }),

  settleDifference: command(OPERATORS)
    .input(z.object({ differenceId: Id, note: text('处理说明', 200) }))
    .output(Done),

  /** a day's orders as CSV (UTF-8 with BOM), names masked; at most 999 lines a page. */
  exportOrders: query(OPERATORS)
    .input(z.object({ date: CivilDate, cursor: z.optional(Cursor) }))
    .output(z.object({ fileName: z.string(), csv: z.string(), nextCursor: z.nullable(Cursor) })),
}
