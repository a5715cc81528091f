import { type CashRail, RailRefused, RailUnknown } from '../../kernel/rails'
import { addDays, instantOf, toMs } from '../../kernel/time'
import { billLines } from './bill'
import type { AlipayGateway } from './gateway'

const METHOD = 'alipay.data.dataservice.bill.downloadurl.query'
/** Alipay says the same of a bill that is not made yet and of a day without business. */
const NO_BILL = /(^|\.)bill_not_exist$/i
const NO_BUSINESS = /(^|\.)no_bill_data$/i
/** Bills are made by nine o'clock of the next day, now and then later. */
const SURELY_MADE = '12:00'
const DOWNLOAD_MS = 30_000

/** Which of both a missing bill is. */
const isDayWithoutBusiness = (refusal: string, date: string, now: number) =>
  NO_BUSINESS.test(refusal) || (NO_BILL.test(refusal) && now >= toMs(instantOf(addDays(date, 1), SURELY_MADE)))

/** The address holds for 30 seconds, and is a key to all of the day's payments: it is never repeated. */
const download = async (url: string): Promise<Buffer> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS) })
    if (response.ok) return Buffer.from(await response.arrayBuffer())
  } catch {
    // Nothing that came so far is of use.
  }
  throw new RailUnknown('the bill could not be fetched')
}

const read = (zip: Buffer) => {
  try {
    return billLines(zip)
  } catch (error) {
    throw new RailUnknown(`the bill cannot be read: ${(error as Error).message}`)
  }
}

/** The day's bill of trades (业务明细). */
export const alipayStatement = (gateway: AlipayGateway, now: () => number): CashRail['statement'] =>
  async function* (date) {
    const answer = await gateway.ask(METHOD, { bill_type: 'trade', bill_date: date })
    const { refusal } = answer
    if (refusal && isDayWithoutBusiness(refusal, date, now())) return
    if (refusal && NO_BILL.test(refusal)) throw new RailUnknown('the bill is not made yet')
    if (refusal) throw new RailRefused(refusal)
    yield* read(await download(answer.need('bill_download_url')))
  }
