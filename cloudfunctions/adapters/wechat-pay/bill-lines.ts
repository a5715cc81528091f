import type { StatementLine } from '../../kernel/rail-books'
import { RailUnknown } from '../../kernel/rails'
import { instantOf } from '../../kernel/time'

/** A row by the names of its columns, whose order WeChat Pay does not promise. */
export type Row = Readonly<Record<string, string>>

/** Above the totals at the end of a bill. */
const TOTALS = /^总交易单数|^资金流水总笔数/

/** Each value has a backtick before it, so that a spreadsheet leaves it alone. */
const cellsOf = (line: string) => line.replace(/^`/, '').split(',`')

/** The rows of a bill, one by one. Throws `RailUnknown` for a row that has not a cell for each column, and for a bill without end. */
export async function* rowsOf(lines: AsyncIterable<string>): AsyncGenerator<Row> {
  let columns: string[] | null = null
  for await (const line of lines) {
    if (!columns) {
      columns = line.replace(/^\uFEFF/, '').split(',')
      continue
    }
    if (TOTALS.test(line)) return
    const cells = cellsOf(line)
    if (cells.length !== columns.length) throw new RailUnknown('a bill that cannot be read')
    yield Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  }
  throw new RailUnknown('a bill without its end')
}

/** `12.30` yuan → 1230. */
export const fenOf = (yuan: string | undefined): number => {
  const parts = /^(\d{1,12})\.(\d\d)0*$/.exec(yuan ?? '')
  if (!parts) throw new RailUnknown('an amount that cannot be read')
  return Number(parts[1]) * 100 + Number(parts[2])
}

/** `2026-11-25 09:15:30` in hospital time. */
export const momentOf = (text: string | undefined): string => {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d):(\d\d)$/.exec(text ?? '')
  if (!parts) throw new RailUnknown('a time that cannot be read')
  return instantOf(parts[1] ?? '', parts[2] ?? '').replace(':00.000Z', `:${parts[3]}.000Z`)
}

/** A row of the trade bill; null for a refund that WeChat Pay gave up, of which no money moved. */
export const lineOf = (row: Row): StatementLine | null => {
  const common = { tradeNo: row['商户订单号'] ?? '', at: momentOf(row['交易时间']) }
  if (row['交易状态'] === 'SUCCESS')
    return {
      ...{ ...common, kind: 'payment', refundNo: null },
      ...{ railId: row['微信订单号'] ?? '', amountFen: fenOf(row['订单金额']) },
    }
  if (row['退款状态'] === 'FAIL') return null
  return {
    ...{ ...common, kind: 'refund', refundNo: row['商户退款单号'] ?? '' },
    ...{ railId: row['微信退款单号'] ?? '', amountFen: fenOf(row['申请退款金额']) },
  }
}
