import type { StatementLine } from '../../kernel/rail-books'
import { instantOfChina } from '../alipay/china-time'
import { ourNumber } from './trade-number'
import { fenOf } from './yuan'
import { zipEntries } from './zip'

/** The bill is not what Alipay's bills are. Nothing of it may be used; quotes none of it. */
export class BillUnreadable extends Error {
  override name = 'BillUnreadable'
}

const unreadable = (why: string): never => {
  throw new BillUnreadable(why)
}

const SUMMARY = '汇总'
const DETAILS = /^#-+业务明细列表-+$/
const DETAILS_END = /^#-+业务明细列表结束-+$/
const PAYMENTS_COUNTED = /^#交易合计：(\d+)笔/m

/** Cells of a line: in quotes where they hold a comma, and with a tab behind numbers so that spreadsheets leave them alone. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) =>
    (quoted?.replaceAll('""', '"') ?? plain).trim(),
  )

const columnName = (header: string) => header.replace(/[（(]元[）)]$/, '')

type Row = (name: string) => string

const rowsOf = (text: string): Row[] => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim())
  const [from, to] = [DETAILS, DETAILS_END].map((mark) => lines.findIndex((line) => mark.test(line.trim()))) as [
    number,
    number,
  ]
  const [header = '', ...body] = from < 0 || to < from ? unreadable('no list of details') : lines.slice(from + 1, to)
  const names = cellsOf(header).map(columnName)
  return body.map((line) => {
    const cells = cellsOf(line)
    if (cells.length !== names.length) unreadable('a line with other columns')
    return (name) => cells[names.indexOf(name)] ?? unreadable(`no column ${name}`)
  })
}

const KINDS: Readonly<Record<string, StatementLine['kind']>> = { 交易: 'payment', 退款: 'refund' }

const lineOf = (row: Row): StatementLine => {
  const kind = KINDS[row('业务类型')] ?? unreadable('a kind of business that is none of ours')
  return {
    kind,
    tradeNo: ourNumber(row('商户订单号')),
    refundNo: kind === 'refund' ? row('退款批次号/请求号') : null,
    railId: row('支付宝交易号'),
    // Money that went back stands there with a minus.
    amountFen: fenOf(row('订单金额').replace(/^-/, '')) ?? unreadable('an amount that is none'),
    at: instantOfChina(row('完成时间')) ?? unreadable('a time that is none'),
  }
}

const decode = (bytes: Buffer) => new TextDecoder('gb18030').decode(bytes)

/** 业务明细 of a day out of the archive that Alipay gives: GBK, comment lines with `#`, a header, a line for each movement. */
export const billLines = (zip: Buffer): StatementLine[] => {
  const details = zipEntries(zip).filter(({ name }) => !decode(name).includes(SUMMARY))
  if (details.length !== 1) return unreadable('not one list of details')
  const text = decode((details[0] as (typeof details)[number]).read())
  const lines = rowsOf(text).map(lineOf)
  const counted = PAYMENTS_COUNTED.exec(text)?.[1]
  const payments = lines.filter(({ kind }) => kind === 'payment').length
  if (counted !== undefined && Number(counted) !== payments) unreadable('other lines than it counts')
  return lines
}
