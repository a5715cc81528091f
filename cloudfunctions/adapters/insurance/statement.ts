import type { InsuranceCentre } from '../../kernel/insurance-rail'
import type { StatementLine } from '../../kernel/rail-books'
import { RailUnknown } from '../../kernel/rails'
import type { InsuranceConfig, RailFittings, StatementColumns } from './config'
import { fenOf } from './money'
import { askText } from './post'
import { readTime } from './times'

export const USUAL_COLUMNS: StatementColumns = {
  hospitalOrderNo: 'med_org_ord',
  payOrdId: 'pay_ord_id',
  refundNo: 'app_refd_sn',
  amounts: ['fund_pay_sumamt', 'acct_pay', 'acct_mulaid_pay', 'oth_pay'],
  at: 'setl_time',
}

type Cell = (column: string) => string

const amountIn = (cell: Cell, column: string): number => {
  const fen = fenOf((cell(column) || '0').replace(/^-/, ''))
  if (fen === null) throw new RailUnknown(`a line of the statement has no amount in ${column}`)
  return fen
}

const lineOf = (cell: Cell, columns: StatementColumns): StatementLine => {
  const at = readTime(cell(columns.at))
  const tradeNo = cell(columns.hospitalOrderNo)
  const railId = cell(columns.payOrdId)
  if (!at || !tradeNo || !railId) throw new RailUnknown('a line of the statement lacks order, number or time')
  const refundNo = cell(columns.refundNo) || null
  const amountFen = columns.amounts.reduce((sum, column) => sum + amountIn(cell, column), 0)
  return { kind: refundNo ? 'refund' : 'payment', tradeNo, refundNo, railId, amountFen, at }
}

/** All of the list or nothing of it: a list that cannot be read to its end is `RailUnknown`. */
export const readStatement = (text: string, columns: StatementColumns): StatementLine[] => {
  const [head = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = head.split('\t')
  const { amounts, ...others } = columns
  if ([...Object.values(others), ...amounts].some((name) => !names.includes(name)))
    throw new RailUnknown('the statement lacks a column')
  return rows
    .filter((row) => row !== '')
    .map((row) => {
      const cells = row.split('\t')
      if (cells.length !== names.length) throw new RailUnknown('a line of the statement is cut short')
      const cell = (column: string) => (cells[names.indexOf(column)] ?? '').replace(/^null$/, '').trim()
      return lineOf(cell, columns)
    })
}

export const statementReader = (
  { statement, timeoutMs = 8_000 }: InsuranceConfig,
  { fetch = globalThis.fetch }: RailFittings,
): InsuranceCentre['statement'] =>
  async function* (date) {
    if (!statement) throw new RailUnknown('no statement is configured')
    const url = statement.url.replace('{date}', date).replace('{compact}', date.replaceAll('-', ''))
    const text = await askText(url, { headers: statement.headers ?? {}, body: null, timeoutMs, fetch })
    yield* readStatement(text, statement.columns)
  }
