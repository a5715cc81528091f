import type { Trade } from './books'
import type { AlipaySandboxConfig } from './config'
import type { Desks, Method } from './desks'
import { type Content, NOTIFY_URL, OUT_TRADE_NO, SUBJECT } from './fields'
import { medicalMethods } from './medical-methods'
import { chinaText, yuan } from './money'
import type { Trades } from './trades'
import { badField, missing } from './wrong'

const upcoming = (content: Content, name: string, now: string): string => {
  const at = content.instant(name)
  if (at <= now) throw badField(name)
  return at
}

/** Alipay's own number goes before the hospital's. */
const tradeIn = (trades: Trades, content: Content): Promise<Trade> => {
  const tradeNo = content.optional('trade_no')
  return tradeNo ? trades.withNumber(tradeNo) : trades.current(content.text('out_trade_no', OUT_TRADE_NO))
}

const numbersOf = ({ tradeNo, outTradeNo }: Trade) => ({ trade_no: tradeNo, out_trade_no: outTradeNo })

const create =
  ({ trades }: Desks, { appId }: AlipaySandboxConfig): Method =>
  async (content, { now, notifyUrl }) => {
    content.is('product_code', 'JSAPI_PAY')
    content.is('op_app_id', appId)
    if (!notifyUrl) throw missing('notify_url')
    if (!NOTIFY_URL.test(notifyUrl)) throw badField('notify_url')
    const outTradeNo = content.text('out_trade_no', OUT_TRADE_NO)
    const totalFen = content.fen('total_amount')
    if (totalFen < 1) throw badField('total_amount')
    const trade = await trades.create({
      ...{ id: outTradeNo, outTradeNo, totalFen, notifyUrl },
      subject: content.text('subject', SUBJECT),
      buyer: content.person('buyer_open_id', 'buyer_id'),
      expiresAt: upcoming(content, 'time_expire', now),
    })
    return numbersOf(trade)
  }

const query =
  ({ trades }: Desks): Method =>
  async (content) => {
    const trade = await tradeIn(trades, content)
    return {
      ...numbersOf(trade),
      trade_status: trade.status,
      total_amount: yuan(trade.totalFen),
      buyer_open_id: trade.buyer,
      ...(trade.paidAt && {
        send_pay_date: chinaText(trade.paidAt),
        buyer_pay_amount: yuan(trade.totalFen),
        receipt_amount: yuan(trade.totalFen),
      }),
    }
  }

const close =
  ({ trades }: Desks): Method =>
  async (content) =>
    numbersOf(await trades.close((await tradeIn(trades, content)).id))

const refund =
  ({ trades }: Desks): Method =>
  async (content) => {
    const { id } = await tradeIn(trades, content)
    const fen = content.fen('refund_amount')
    if (fen < 1) throw badField('refund_amount')
    const no = content.text('out_request_no', /^[\w-]{1,64}$/)
    const { trade, changed } = await trades.refund(id, no, fen)
    const doneAt = trade.refunds.find((each) => each.no === no)?.doneAt
    return {
      ...numbersOf(trade),
      buyer_open_id: trade.buyer,
      fund_change: changed ? 'Y' : 'N',
      refund_fee: yuan(trade.refunds.reduce((sum, each) => sum + (each.doneAt ? each.fen : 0), 0)),
      ...(doneAt && { gmt_refund_pay: chinaText(doneAt) }),
    }
  }

/** Says nothing but the numbers of a refund that is not done. */
const refundQuery =
  ({ trades }: Desks): Method =>
  async (content) => {
    const trade = await tradeIn(trades, content)
    const no = content.text('out_request_no', /^[\w-]{1,64}$/)
    const found = trade.refunds.find((each) => each.no === no)
    if (!found?.doneAt) return numbersOf(trade)
    return {
      ...numbersOf(trade),
      out_request_no: no,
      total_amount: yuan(trade.totalFen),
      refund_amount: yuan(found.fen),
      refund_status: 'REFUND_SUCCESS',
      gmt_refund_pay: chinaText(found.doneAt),
    }
  }

const billAddress =
  ({ bills }: Desks): Method =>
  async (content, { base }) => {
    content.is('bill_type', 'trade')
    return { bill_download_url: await bills.address(content.text('bill_date'), `${base}/bill`) }
  }

/** Everything that the gateway can be asked. */
export const methodsOf = (desks: Desks, config: AlipaySandboxConfig): ReadonlyMap<string, Method> =>
  new Map<string, Method>([
    ['alipay.trade.create', create(desks, config)],
    ['alipay.trade.query', query(desks)],
    ['alipay.trade.close', close(desks)],
    ['alipay.trade.refund', refund(desks)],
    ['alipay.trade.fastpay.refund.query', refundQuery(desks)],
    ['alipay.data.dataservice.bill.downloadurl.query', billAddress(desks)],
    ...medicalMethods(desks, config),
  ])
