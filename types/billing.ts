import * as z from 'zod/mini'
import { CashRailName, Launch } from './launch'
import { PATIENTS, command, forSubject, query } from './operation'
import { Cursor, Fen, Id, Instant, text } from './values'

/** What is paid for; each names what its `subjectId` is. */
export const Purpose = z.enum(['registration', 'consultation'])
export type Purpose = z.infer<typeof Purpose>

/**
 * `open`: can be paid. `paying`: a payment is under way, its outcome not known yet. `paid`. `closed`: never paid, and never will be.
 * `refunding`: money is on its way back. `refunded`: all of it is back.
 */
export const OrderStatus = z.enum(['open', 'paying', 'paid', 'closed', 'refunding', 'refunded'])
export type OrderStatus = z.infer<typeof OrderStatus>

/** One side of a payment. `unknown`: the rail did not answer; only asking it again tells. */
export const LegState = z.enum(['none', 'asked', 'unknown', 'paid', 'closed', 'failed', 'reversed'])
export type LegState = z.infer<typeof LegState>

const OrderLine = z.object({ name: z.string(), quantity: z.int(), unitFen: Fen, amountFen: Fen })

/** Who pays how much; always adds up: `total = fund + account + mutualAid + other + coupon + cash`. */
export const Parts = z.object({
  totalFen: Fen,
  /** 统筹基金 */
  fundFen: Fen,
  /** 个人账户 */
  accountFen: Fen,
  /** 家庭共济 */
  mutualAidFen: Fen,
  /** 医院及其他负担 */
  otherFen: Fen,
  couponFen: Fen,
  /** 微信或支付宝支付 */
  cashFen: Fen,
})
export type Parts = z.infer<typeof Parts>

/** `asked`: waits for a person of the hospital. `failed`: a rail gave up, a person sees to it. FHIR has no resource for it. */
export const RefundStatus = z.enum(['asked', 'refused', 'processing', 'succeeded', 'failed'])
export type RefundStatus = z.infer<typeof RefundStatus>

/** One side of a refund; `unknown` as with a payment. */
export const RefundLeg = z.enum(['none', 'todo', 'unknown', 'processing', 'done', 'failed'])
export type RefundLeg = z.infer<typeof RefundLeg>

/** `late`: paid when it was too late. `one-leg`: insurance or money came without the other. `twice`: paid a second time. `not-served`: a consult without an answer. */
export const RefundReason = z.enum([
  'cancelled',
  'late',
  'one-leg',
  'twice',
  'clinic-stopped',
  'not-served',
  'asked',
  'goodwill',
])
export type RefundReason = z.infer<typeof RefundReason>

export const Refund = z.object({
  id: Id,
  orderId: Id,
  status: RefundStatus,
  reason: RefundReason,
  note: z.string(),
  /** Why a person refused it. */
  refusal: z.string(),
  parts: Parts,
  cash: RefundLeg,
  insurance: RefundLeg,
  requestedAt: Instant,
  doneAt: z.nullable(Instant),
  /** When the money is back at the latest, as the rail says. */
  expectedBy: Instant,
})
export type Refund = z.infer<typeof Refund>

export const Order = z.object({
  id: Id,
  purpose: Purpose,
  subjectId: Id,
  status: OrderStatus,
  title: z.string(),
  /** What it is for, as the bill names it: "心血管内科 林静 11月26日 09:15". */
  about: z.string(),
  patientId: Id,
  patientName: z.string(),
  lines: z.array(OrderLine),
  parts: Parts,
  /** How it is or was paid; null before. */
  wallet: z.nullable(CashRailName),
  /** Whether insurance knows what is paid for: not advice, which is no treatment. */
  insurable: z.boolean(),
  /** Set while insurance has worked out its part. */
  insured: z.boolean(),
  cash: LegState,
  insurance: LegState,
  couponId: z.nullable(Id),
  createdAt: Instant,
  /** Not payable after this. */
  expiresAt: Instant,
  paidAt: z.nullable(Instant),
  /** Until when it comes back in full, and at once; after that a person decides. */
  refundableUntil: Instant,
  refund: z.nullable(Refund),
  /** What the rails call it, for the bill and for questions; null before it is paid. */
  receiptNo: z.nullable(z.string()),
})
export type Order = z.infer<typeof Order>

export const Coupon = z.object({
  id: Id,
  status: z.enum(['granted', 'locked', 'used', 'expired']),
  title: z.string(),
  amountFen: Fen,
  /** The least that must be paid before it counts. */
  minimumFen: Fen,
  expiresAt: Instant,
})
export type Coupon = z.infer<typeof Coupon>

const Wallet = z.object({ name: CashRailName, insurance: z.boolean() })

const ofOrder = forSubject('order', 'orderId', 'payment')

const payErrors = {
  /** Paid, closed or refunded meanwhile. Look at the order. */
  ORDER_NOT_PAYABLE: { status: 409, message: '这笔订单现在不能支付', data: z.object({ status: OrderStatus }) },
  /** The time to pay is over. */
  ORDER_EXPIRED: { status: 410, message: '支付时间已过，号已放回，请重新预约', data: z.object({ expiresAt: Instant }) },
  /** A payment is under way whose outcome is not known. Wait, or ask again. */
  PAYMENT_UNCERTAIN: { status: 409, message: '上一笔支付还没有结果，请稍候再看' },
  /** The hospital does not take this way of paying. */
  NOT_OFFERED: { status: 422, message: '暂不支持这种支付方式', data: z.object({ field: z.literal('wallet') }) },
  /** The rail does not answer. Nothing is lost; try again. */
  RAIL_UNREACHABLE: { status: 503, message: '支付通道暂时没有回应，请稍后再试' },
  /** The rail said no. `railCode` is its own word, for the help desk. */
  RAIL_REFUSED: { status: 409, message: '支付通道没有接受，请换一种方式', data: z.object({ railCode: z.string() }) },
} as const

const { ORDER_NOT_PAYABLE, ORDER_EXPIRED, PAYMENT_UNCERTAIN, NOT_OFFERED, RAIL_UNREACHABLE } = payErrors

const insuranceErrors = {
  ORDER_NOT_PAYABLE,
  ORDER_EXPIRED,
  PAYMENT_UNCERTAIN,
  NOT_OFFERED,
  RAIL_UNREACHABLE,
  /** He did not agree, or his agreement ran out. Authorise again, or pay all himself. */
  NOT_AUTHORISED: { status: 409, message: '没有取得医保授权，请重新授权或选择自费' },
  /** Insurance knows no such thing: 健康咨询 is paid by money alone. */
  NOT_INSURABLE: { status: 409, message: '这项服务医保不付，请自费支付' },
  /** The centre said no. `railCode` is its own word. */
  INSURANCE_REFUSED: {
    status: 409,
    message: '医保中心未受理，可选择自费支付',
    data: z.object({ railCode: z.string() }),
  },
} as const

const Door = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wechat-mini-program'), appId: z.string(), path: z.string() }),
  z.object({ kind: z.literal('alipay-page'), url: z.string() }),
  z.object({ kind: z.literal('open') }),
])
export type Door = z.infer<typeof Door>

const WalletChoice = z.object({ orderId: Id, wallet: CashRailName })

export const billing = {
  /** The ways to pay that this hospital takes. */
  listWallets: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ wallets: z.array(Wallet) })),

  getOrder: query(ofOrder)
    .input(z.object({ orderId: Id }))
    .output(Order),

  /** Of everyone this account keeps or may pay for, newest first, 20 a page. */
  listOrders: query(PATIENTS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ orders: z.array(Order), nextCursor: z.nullable(Cursor) })),

  /** His coupons: what can be used first, then what was. */
  listCoupons: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ coupons: z.array(Coupon) })),

  /** What could be put on this order: the payer's own coupons and the patient's. */
  listUsableCoupons: query(ofOrder)
    .input(z.object({ orderId: Id }))
    .output(z.object({ coupons: z.array(Coupon) })),

  /** Puts a coupon on an order, or takes it off. */
  chooseCoupon: command(ofOrder)
    .input(z.object({ orderId: Id, couponId: z.nullable(Id) }))
    .output(Order)
    .errors({
      ORDER_NOT_PAYABLE,
      ORDER_EXPIRED,
      PAYMENT_UNCERTAIN,
      /** Used, expired, somebody else's, or on another order. */
      COUPON_NOT_USABLE: {
        status: 409,
        message: '这张优惠券不能用在这笔订单上',
        data: z.object({ field: z.literal('couponId') }),
      },
    }),

  /** Where to send the person so that he lets us use his 电子医保凭证. */
  openInsuranceDoor: query(ofOrder)
    .input(z.extend(WalletChoice, { forRelative: z._default(z.boolean(), false) }))
    .output(z.object({ door: Door }))
    .errors(insuranceErrors),

  /** Uploads the fees (6201) and asks who would pay what (6202). Nothing is paid yet. */
  quoteInsurance: command(ofOrder)
    .input(
      z.extend(WalletChoice, {
        /** What the door gave back; empty where the wallet remembers. */
        code: z._default(z.string().check(z.maxLength(200)), ''),
        /** `longitude,latitude`, which the centre asks for. */
        location: z._default(z.string().check(z.maxLength(40)), ''),
        useAccount: z._default(z.boolean(), true),
      }),
    )
    .output(Order)
    .errors(insuranceErrors),

  /** He pays all himself after all: takes the fees back from the centre (6401). */
  dropInsurance: command(ofOrder)
    .input(z.object({ orderId: Id }))
    .output(Order)
    .errors(insuranceErrors),

  /** Starts paying what the order says now. `launch` is null when nothing is left to pay. */
  pay: command(ofOrder)
    .input(WalletChoice)
    .output(z.object({ order: Order, launch: z.nullable(Launch) }))
    .errors({ ...payErrors, NOT_AUTHORISED: insuranceErrors.NOT_AUTHORISED }),

  /** Asks the rails how a payment or a refund stands, now. */
  check: command(ofOrder, { perMinute: 60 })
    .input(z.object({ orderId: Id }))
    .output(Order),

  /** After the time of free return: a person of the hospital decides. */
  askRefund: command(ofOrder)
    .input(z.object({ orderId: Id, note: text('原因', 200) }))
    .output(Order)
    .errors({
      /** Not paid, or on its way back already. */
      NOT_REFUNDABLE: { status: 409, message: '这笔订单现在不能退款', data: z.object({ status: OrderStatus }) },
      /** It comes back in full at once: cancel the appointment instead. */
      CANCEL_INSTEAD: { status: 409, message: '现在取消预约即可全额退款', data: z.object({ subjectId: Id }) },
    }),

  /** The bill as PDF. */
  downloadBill: query(ofOrder)
    .input(z.object({ orderId: Id }))
    .output(z.object({ fileName: z.string(), contentType: z.literal('application/pdf'), base64: z.string() }))
    .errors({ NOT_PAID: { status: 409, message: '支付后才有票据' } }),
}
