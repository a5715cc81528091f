import {
  type CashRail,
  type CashState,
  type Doorbell,
  type MixedRail,
  type Notice,
  NoticeRejected,
} from '../../kernel/rails'
import { toMs } from '../../kernel/time'
import { instantOfChina } from '../alipay/china-time'
import type { AlipayPayConfig } from './config'
import type { AlipayGateway } from './gateway'
import { ourNumber } from './trade-number'
import { fenOf } from './yuan'

type Fields = Readonly<Record<string, string>>

/** Alipay tries for 25 hours. */
const TOO_OLD_MS = 48 * 3_600_000
const AHEAD_MS = 15 * 60_000
const OUR_NUMBER = /^\w{6,64}$/

const reject = (why: string): never => {
  throw new NoticeRejected(why)
}

const fieldsOf = (body: string): Fields => {
  const pairs = [...new URLSearchParams(body)]
  const fields = Object.fromEntries(pairs)
  return Object.keys(fields).length === pairs.length ? fields : reject('a field stands there twice')
}

const need = (fields: Fields, name: string): string => fields[name] || reject(`${name} is missing`)

const instantIn = (fields: Fields, name: string): string =>
  instantOfChina(need(fields, name)) ?? reject(`${name} is no time`)

const isFresh = (fields: Fields, now: number) => {
  const age = now - toMs(instantIn(fields, 'notify_time'))
  return age < TOO_OLD_MS && age > -AHEAD_MS
}

const paidState = (fields: Fields, state: 'paid' | 'refunded'): CashState => ({
  state,
  railId: need(fields, 'trade_no'),
  paidFen: fenOf(need(fields, 'total_amount')) ?? reject('total_amount is no amount'),
  paidAt: instantIn(fields, 'gmt_payment'),
})

/** Null for a status that means nothing to us. */
const stateOf = (fields: Fields): CashState | null => {
  const status = need(fields, 'trade_status')
  if (status === 'WAIT_BUYER_PAY') return { state: 'unpaid' }
  if (status === 'TRADE_CLOSED') return fields['gmt_payment'] ? paidState(fields, 'refunded') : { state: 'closed' }
  return status === 'TRADE_SUCCESS' || status === 'TRADE_FINISHED' ? paidState(fields, 'paid') : null
}

/** Who rings, for whom, and when, before a word of it is used. SHA-1 signatures, which the SDK would take, are refused. */
const check = async (gateway: AlipayGateway, config: AlipayPayConfig, fields: Fields, now: number) => {
  if (fields['sign_type'] !== 'RSA2' || !(await gateway.signed(fields))) reject('the signature does not hold')
  if (fields['app_id'] !== config.appId) reject('it is for another app')
  if (fields['seller_id'] !== config.sellerId) reject('it is for another seller')
  if (!isFresh(fields, now)) reject('it is too old')
  if (!OUR_NUMBER.test(need(fields, 'out_trade_no'))) reject('out_trade_no is none of ours')
}

interface Rails {
  cash: CashRail
  mixed: MixedRail
}

/** Alipay's asynchronous notices: a form, signed RSA2. `RailUnknown` where the rail must be asked for the rest and does not answer. */
export const alipayDoorbell = (
  gateway: AlipayGateway,
  config: AlipayPayConfig,
  { cash, mixed }: Rails,
  now: () => number,
): Doorbell => ({
  read: async ({ body }): Promise<Notice | null> => {
    const fields = fieldsOf(body)
    await check(gateway, config, fields, now())
    const [id, tradeNo] = [need(fields, 'notify_id'), ourNumber(need(fields, 'out_trade_no'))]
    // What the medical platform sends along is not documented: it rings, and we ask.
    if (fields['medical_pay_status']) return { id, about: 'mixed', tradeNo, state: await mixed.query(tradeNo) }
    const refundNo = fields['out_biz_no']
    // Its `refund_fee` is all that ever went back, not what this refund moved.
    if (refundNo && fields['gmt_refund'])
      return { id, about: 'refund', tradeNo, refundNo, state: await cash.queryRefund({ tradeNo, refundNo }) }
    const state = stateOf(fields)
    return state && { id, about: 'payment', tradeNo, state }
  },
  accepted: { status: 200, contentType: 'text/plain', body: 'success' },
  rejected: { status: 400, contentType: 'text/plain', body: 'fail' },
})
