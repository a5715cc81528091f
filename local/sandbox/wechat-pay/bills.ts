import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { addDays, clockOf, dayOf } from '../../../cloudfunctions/kernel/time'
import { type Order, type Refund, allOf, bills, digitsFor, orders, refunds } from './books'
import type { Desk } from './desk'
import type { Question } from './question'
import { Problem, invalidRequest } from './problem'
import { shanghai } from './time'

const READY_AT = '09:00'
const KEPT_DAYS = 90
const TOKEN_LIFE_MS = 5 * 60_000
/** What lay in the merchant's account in the morning. */
const OPENING_FEN = 100_000_000

const TRADE_COLUMNS =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const TRADE_TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const FLOW_COLUMNS =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号'
const FLOW_TOTALS = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额'
/** The interface says it in its own words, the bill in others. */
const REFUND_WORDS = { SUCCESS: 'SUCCESS', PROCESSING: 'PROCESSING', ABNORMAL: 'CHANGE', CLOSED: 'FAIL' } as const

type Movement = { at: string; order: Order; refund: Refund | null }

const yuan = (fen: number) => (fen / 100).toFixed(2)
const moment = (at: string) => shanghai(at).slice(0, 19).replace('T', ' ')
const row = (cells: readonly string[]) => cells.map((cell) => `\`${cell}`).join(',')
/** As WeChat does with commas and line ends in a merchant's own words. */
const escaped = (text: string) => text.replaceAll(',', '\\ ').replaceAll('\n', '\\n')
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

const movementsOf = async ({ world: { store } }: Desk, day: string): Promise<Movement[]> => {
  const paid = await allOf(store, orders, { paidDay: day })
  const back = await allOf(store, refunds, { createdDay: day })
  const known = new Map(paid.map((order) => [order.id, order]))
  for (const { tradeNo } of back) {
    const order = known.get(tradeNo) ?? (await store.get(orders, tradeNo))
    if (order) known.set(tradeNo, order)
  }
  const payments = paid.map((order) => ({ at: order.paidAt ?? '', order, refund: null }))
  const returns = back.flatMap((refund) => {
    const order = known.get(refund.tradeNo)
    return order ? [{ at: refund.createdAt, order, refund }] : []
  })
  return [...payments, ...returns].sort((a, b) => (a.at < b.at ? -1 : 1))
}

const tradeRow = ({ appId, mchId }: Desk['keys'], { at, order, refund }: Movement) =>
  row([
    ...[moment(at), appId, mchId, '0', '', order.transactionId ?? '', order.id, order.openid, 'JSAPI'],
    ...[refund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', yuan(refund ? 0 : order.totalFen), '0.00'],
    ...(refund ? [refund.refundId, refund.id, yuan(refund.refundFen)] : ['0', '0', '0.00']),
    ...['0.00', refund ? 'ORIGINAL' : '', refund ? REFUND_WORDS[refund.status] : '', escaped(order.description), ''],
    ...['0.00000', '0.00%', yuan(refund ? 0 : order.totalFen), yuan(refund?.refundFen ?? 0), ''],
  ])

const tradeBill = (desk: Desk, movements: readonly Movement[]) => {
  const paid = sum(movements.map(({ order, refund }) => (refund ? 0 : order.totalFen)))
  const back = sum(movements.map(({ refund }) => refund?.refundFen ?? 0))
  const totals = [String(movements.length), yuan(paid), yuan(back), '0.00', '0.00000', yuan(paid), yuan(back)]
  return [TRADE_COLUMNS, ...movements.map((movement) => tradeRow(desk.keys, movement)), TRADE_TOTALS, row(totals), '']
}

const flowBill = (movements: readonly Movement[]) => {
  let balance = OPENING_FEN
  const rows = movements.map(({ at, order, refund }) => {
    const fen = refund?.refundFen ?? order.totalFen
    balance += refund ? -fen : fen
    return row([
      ...[moment(at), refund?.refundId ?? order.transactionId ?? ''],
      digitsFor('flow', refund?.id ?? order.id, 30),
      ...[refund ? '退款' : '交易', refund ? '退款' : '交易', refund ? '支出' : '收入', yuan(fen), yuan(balance)],
      ...['system', '', refund?.id ?? order.id],
    ])
  })
  const paid = movements.filter(({ refund }) => !refund).map(({ order }) => order.totalFen)
  const back = movements.flatMap(({ refund }) => (refund ? [refund.refundFen] : []))
  const totals = [movements.length, paid.length, yuan(sum(paid)), back.length, yuan(sum(back))].map(String)
  return [FLOW_COLUMNS, ...rows, FLOW_TOTALS, row(totals), '']
}

const dayAsked = ({ world }: Desk, date: string | undefined): string => {
  const [today, clock] = [dayOf(world.now()), clockOf(world.now())]
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date ?? '') && !Number.isNaN(Date.parse(date ?? ''))
  if (!date || !isDay || date >= today || date < addDays(today, -KEPT_DAYS)) throw invalidRequest('账单日期不合法')
  if (date === addDays(today, -1) && clock < READY_AT) throw new Problem(400, 'STATEMENT_CREATING', '账单生成中')
  return date
}

/** `GET /v3/bill/tradebill` and `fundflowbill`: where the day's file lies for the next five minutes, and its hash. */
export const askBill =
  (kind: 'trade' | 'flow') =>
  async (desk: Desk, { query, url }: Question) => {
    const movements = await movementsOf(desk, dayAsked(desk, query('bill_date')))
    // The hospital asks for all of a day only; the other kinds have other columns.
    const [name, only] = kind === 'trade' ? ['bill_type', 'ALL'] : ['account_type', 'BASIC']
    if ((query(name ?? '') ?? only) !== only) throw invalidRequest('账单类型不合法')
    if (!movements.length) throw new Problem(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
    const text = (kind === 'trade' ? tradeBill(desk, movements) : flowBill(movements)).join('\r\n')
    const id = randomBytes(24).toString('base64url')
    await desk.world.store.insert(bills, { id, text, packed: query('tar_type') === 'GZIP', madeAt: desk.world.now() })
    const place = `${url.origin}${url.pathname.replace(/\/v3\/bill\/.*/, '/v3/billdownload/file')}`
    const hash = createHash('sha1').update(text).digest('hex')
    return { hash_type: 'SHA1', hash_value: hash, download_url: `${place}?token=${id}` }
  }

/** The file, signed for by nobody: its hash was. */
export const downloadBill = async ({ world }: Desk, { query }: Question): Promise<Buffer> => {
  const file = await world.store.get(bills, query('token') ?? '')
  if (!file || world.clock() - Date.parse(file.madeAt) > TOKEN_LIFE_MS) throw invalidRequest('下载地址已失效')
  return file.packed ? gzipSync(file.text) : Buffer.from(file.text)
}
