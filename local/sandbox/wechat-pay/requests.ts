import * as z from 'zod/mini'
import type { Desk } from './desk'
import { Problem, paramError } from './problem'

/** Present means not empty: `"x":""` is refused. */
const text = (most: number, least = 1) => z.string().check(z.minLength(least), z.maxLength(most))
const fen = z.int().check(z.nonnegative())
const positiveFen = z.int().check(z.positive())
const rfc3339 = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/))
/** https, and nothing after the path. */
const noticeUrl = text(256).check(
  z.refine((url) => {
    const parts = URL.canParse(url) ? new URL(url) : null
    return parts?.protocol === 'https:' && !url.includes('?') && !url.includes('#')
  }),
)

const tradeNo = text(32, 6).check(z.regex(/^[0-9A-Za-z_\-|*]+$/))
const refundNo = text(64).check(z.regex(/^[0-9A-Za-z_\-|*@]+$/))

export const JsapiRequest = z.strictObject({
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: tradeNo,
  time_expire: z.optional(rfc3339),
  attach: z.optional(text(128)),
  notify_url: noticeUrl,
  goods_tag: z.optional(text(32)),
  support_fapiao: z.optional(z.boolean()),
  amount: z.strictObject({ total: positiveFen, currency: z.optional(z.literal('CNY')) }),
  payer: z.strictObject({ openid: text(128) }),
})

export const CloseRequest = z.strictObject({ mchid: text(32) })

export const RefundRequest = z.strictObject({
  transaction_id: z.optional(text(32)),
  out_trade_no: z.optional(tradeNo),
  out_refund_no: refundNo,
  reason: z.optional(text(80)),
  notify_url: z.optional(noticeUrl),
  amount: z.strictObject({ refund: positiveFen, total: positiveFen, currency: z.literal('CNY') }),
})

const person = z.strictObject({
  name: text(1024),
  id_digest: text(1024),
  card_type: z.enum([
    'ID_CARD',
    'HOUSEHOLD_REGISTRATION',
    'FOREIGNER_PASSPORT',
    'MAINLAND_TRAVEL_PERMIT_FOR_TW',
    'MAINLAND_TRAVEL_PERMIT_FOR_MO',
    'MAINLAND_TRAVEL_PERMIT_FOR_HK',
    'FOREIGN_PERMANENT_RESIDENT',
  ]),
})

export const MixedRequest = z.strictObject({
  mix_pay_type: z.enum(['CASH_ONLY', 'INSURANCE_ONLY', 'CASH_AND_INSURANCE']),
  order_type: z.enum([
    ...(['REG_PAY', 'DIAG_PAY', 'COVID_EXAM_PAY', 'IN_HOSP_PAY', 'PHARMACY_PAY', 'INSURANCE_PAY'] as const),
    ...(['INT_REG_PAY', 'INT_RE_DIAG_PAY', 'INT_RX_PAY', 'COVID_ANTIGEN_PAY', 'MED_PAY'] as const),
  ]),
  appid: text(32),
  openid: text(128),
  payer: person,
  pay_for_relatives: z.optional(z.boolean()),
  relative: z.optional(person),
  out_trade_no: text(64, 6),
  serial_no: text(20),
  pay_order_id: z.optional(text(64)),
  pay_auth_no: z.optional(text(40).check(z.regex(/^AUTH/))),
  geo_location: z.optional(text(40).check(z.regex(/^-?\d{1,3}(\.\d+)?,-?\d{1,2}(\.\d+)?$/))),
  city_id: text(8),
  med_inst_name: text(128),
  med_inst_no: text(32),
  med_ins_order_create_time: z.optional(rfc3339.check(z.regex(/\+08:00$/))),
  total_fee: fen,
  med_ins_gov_fee: z.optional(fen),
  med_ins_self_fee: z.optional(fen),
  med_ins_other_fee: z.optional(fen),
  med_ins_cash_fee: z.optional(fen),
  wechat_pay_cash_fee: z.optional(fen),
  cash_add_detail: z.optional(
    z.array(
      z.strictObject({
        cash_add_fee: positiveFen,
        cash_add_type: z.enum(['DEFAULT_ADD_TYPE', 'FREIGHT', 'OTHER_MEDICAL_EXPENSES']),
      }),
    ),
  ),
  cash_reduce_detail: z.optional(
    z.array(
      z.strictObject({
        cash_reduce_fee: positiveFen,
        cash_reduce_type: z.enum([
          ...(['DEFAULT_REDUCE_TYPE', 'HOSPITAL_REDUCE', 'PHARMACY_DISCOUNT'] as const),
          ...(['DISCOUNT', 'PRE_PAYMENT', 'DEPOSIT_DEDUCTION'] as const),
        ]),
      }),
    ),
  ),
  callback_url: noticeUrl,
  prepay_id: z.optional(text(64)),
  passthrough_request_content: z.optional(text(2048)),
  extends: z.optional(text(2048)),
  attach: z.optional(text(128)),
  channel_no: z.optional(text(32)),
  med_ins_test_env: z.optional(z.boolean()),
})
export type MixedRequest = z.infer<typeof MixedRequest>

export const InsuranceRefundRequest = z.strictObject({
  med_refund_total_fee: fen,
  med_refund_gov_fee: fen,
  med_refund_self_fee: fen,
  med_refund_other_fee: fen,
  refund_time: rfc3339,
  out_refund_no: refundNo,
})

/** What was sent, when it is exactly as the documents say. */
export const expect = <T>(schema: z.ZodMiniType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw paramError(`输入源“/body/${parsed.error.issues[0]?.path.join('/') ?? ''}”不符合要求`)
}

/** The app and the merchant belong together. */
export const demandMerchant = ({ keys }: Desk, mchid: string | undefined, appid = keys.appId) => {
  if (mchid !== keys.mchId || appid !== keys.appId)
    throw new Problem(400, 'APPID_MCHID_NOT_MATCH', '商户号与appid不匹配', 268445527)
}
