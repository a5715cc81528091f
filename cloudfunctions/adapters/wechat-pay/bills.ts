import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import * as z from 'zod/mini'
import type { StatementLine } from '../../kernel/rail-books'
import { RailRefused, RailUnknown } from '../../kernel/rails'
import { dayOf, instant } from '../../kernel/time'
import { type Row, fenOf, lineOf, momentOf, rowsOf } from './bill-lines'
import type { Client } from './client'

/** A hospital's busiest day stays far below. */
const MAX_BYTES = 256 * 1024 * 1024
const WECHAT = ['https://api.mch.weixin.qq.com', 'https://api2.mch.weixin.qq.com']

const Bill = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() })

/** One movement of the merchant's account, fees and withdrawals included. */
export interface FundFlowLine {
  /** WeChat's number of what moved the money, and of the movement itself. */
  businessNo: string
  flowNo: string
  kind: string
  direction: 'in' | 'out'
  amountFen: number
  balanceFen: number
  at: string
}

const flowOf = (row: Row): FundFlowLine => ({
  businessNo: row['微信支付业务单号'] ?? '',
  flowNo: row['资金流水单号'] ?? '',
  kind: row['业务类型'] ?? '',
  direction: row['收支类型'] === '收入' ? 'in' : 'out',
  amountFen: fenOf(row['收支金额(元)']),
  balanceFen: fenOf(row['账户结余(元)']),
  at: momentOf(row['记账时间']),
})

const isPacked = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b

/** It may come plain although it was asked for packed. Unpacked in pieces: a busy day's bill is far larger than its file. */
async function* plainOf(bytes: Buffer): AsyncGenerator<Buffer> {
  if (!isPacked(bytes)) return yield bytes
  let size = 0
  try {
    for await (const piece of Readable.from([bytes]).pipe(createGunzip())) {
      size += (piece as Buffer).length
      if (size > MAX_BYTES) break
      yield piece as Buffer
    }
  } catch {
    throw new RailUnknown('a bill that cannot be unpacked')
  }
  if (size > MAX_BYTES) throw new RailUnknown('a bill too large to be one')
}

const plainHash = async (bytes: Buffer): Promise<string> => {
  const hash = createHash('sha1')
  for await (const piece of plainOf(bytes)) hash.update(piece)
  return hash.digest('hex')
}

const linesOf = (bytes: Buffer) => createInterface({ input: Readable.from(plainOf(bytes)), crlfDelay: Infinity })

async function* nothing(): AsyncGenerator<Row> {}

/** WeChat Pay's books of a day, which it begins to write at nine on the next one. */
export class Bills {
  constructor(private readonly client: Client) {}

  async *statement(date: string): AsyncGenerator<StatementLine> {
    for await (const row of await this.rows('tradebill', date, 'bill_type=ALL')) {
      const line = lineOf(row)
      if (line) yield line
    }
  }

  async *fundFlow(date: string): AsyncGenerator<FundFlowLine> {
    for await (const row of await this.rows('fundflowbill', date, 'account_type=BASIC')) yield flowOf(row)
  }

  private async rows(kind: 'tradebill' | 'fundflowbill', date: string, which: string): Promise<AsyncIterable<Row>> {
    if (date >= dayOf(instant(this.client.clock()))) throw new RailUnknown('a day that is not over')
    const path = `/v3/bill/${kind}?bill_date=${date}&${which}&tar_type=GZIP`
    try {
      return rowsOf(linesOf(await this.download(await this.client.ask({ method: 'GET', path, answer: Bill }))))
    } catch (error) {
      if (!(error instanceof RailRefused)) throw error
      if (error.code === 'NO_STATEMENT_EXIST') return nothing()
      throw error.code === 'STATEMENT_CREATING' ? new RailUnknown('a bill that is still being written') : error
    }
  }

  /** The file itself is not signed; its hash was. Nothing of it is used before all of it was hashed. */
  private async download({ download_url: url, hash_value: hash }: z.infer<typeof Bill>): Promise<Buffer> {
    if (![new URL(this.client.config.baseUrl).origin, ...WECHAT].includes(new URL(url).origin))
      throw new RailUnknown('a bill that lies somewhere else')
    const { status, bytes } = await this.client.send({ method: 'GET', url })
    if (status !== 200) throw new RailUnknown('a bill that cannot be fetched')
    const whole = createHash('sha1').update(bytes).digest('hex')
    if (![whole, await plainHash(bytes)].includes(hash.toLowerCase())) throw new RailUnknown('a bill that was changed')
    return bytes
  }
}
