import { USUAL_COLUMNS, readStatement } from '../../cloudfunctions/adapters/insurance/statement'
import { insuranceCentre } from '../../cloudfunctions/adapters/insurance/centre'
import type { StatementLine } from '../../cloudfunctions/kernel/rail-books'
import { RailUnknown } from '../../cloudfunctions/kernel/rails'
import { reverseInsurance } from '../../local/sandbox/insurance/settle'
import { type Bureau, EMPLOYEE, openBureau } from './bureau'

let bureau: Bureau
beforeEach(async () => {
  bureau = openBureau()
  await bureau.insured(EMPLOYEE)
})
afterEach(() => bureau.close())

const listOf = async (date: string, centre = bureau.centre) => {
  const lines: StatementLine[] = []
  for await (const line of centre.statement(date)) lines.push(line)
  return lines
}

describe('the list of a day', () => {
  test('has what was settled and what went back, the insurance part only', async () => {
    const kept = await bureau.paid()
    bureau.passMinutes(1)
    const { order, split, upload } = await bureau.paid({ useAccount: false })
    const { payAuthNo } = upload.authorisation
    bureau.passMinutes(1)
    await bureau.centre.refund({ order, split, refundNo: 'R1', at: '2026-11-25T02:00:00.000Z', kind: 'HI', payAuthNo })
    await bureau.ordered()
    bureau.passMinutes(24 * 60)
    const back = { tradeNo: upload.hospitalOrderNo, railId: order.payOrdId, amountFen: 4_800 }
    expect(await listOf('2026-11-25')).toEqual([
      {
        ...{ kind: 'payment', tradeNo: kept.upload.hospitalOrderNo, refundNo: null, railId: kept.order.payOrdId },
        ...{ amountFen: 6_200, at: '2026-11-25T01:00:00.000Z' },
      },
      { kind: 'payment', refundNo: null, ...back, at: '2026-11-25T01:01:00.000Z' },
      { kind: 'refund', refundNo: 'R1', ...back, at: '2026-11-25T01:02:00.000Z' },
    ])
    expect(await listOf('2026-11-24')).toEqual([])
  })

  test('shows a settlement that was taken back as both', async () => {
    const { order } = await bureau.paid()
    await reverseInsurance(bureau.world, order.payOrdId)
    bureau.passMinutes(24 * 60)
    expect((await listOf('2026-11-25')).map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['payment', 6_200],
      ['refund', 6_200],
    ])
  })

  test('is not there before the day is over, nor where there is none', async () => {
    await expect(listOf('2026-11-25')).rejects.toThrow(RailUnknown)
    const without = insuranceCentre({ ...bureau.config, statement: null }, { fetch: bureau.fetch })
    await expect(listOf('2026-11-24', without)).rejects.toThrow(RailUnknown)
  })

  test('of a day in trouble is unknown, and there the next time', async () => {
    await bureau.world.setMood('insurance', { outage: 'lost-answer', outageLeft: 1 })
    await expect(listOf('2026-11-24')).rejects.toThrow(RailUnknown)
    expect(await listOf('2026-11-24')).toEqual([])
  })
})

describe('an exported file', () => {
  const HEAD = 'pay_ord_id\tmed_org_ord\tapp_refd_sn\tfund_pay_sumamt\tacct_pay\tacct_mulaid_pay\toth_pay\tsetl_time'
  const row = 'ORD1\tHO1\tnull\t50.00\t30.00\tnull\t\t2026-11-25 09:00:00'
  const line = { kind: 'payment', tradeNo: 'HO1', refundNo: null, railId: 'ORD1', amountFen: 8_000 }

  test.each([
    ['as it is', `${HEAD}\n${row}\n`],
    ['with Windows’ line ends and a mark in front', `\uFEFF${HEAD}\r\n${row}\r\n`],
    ['with columns nobody asked for', `x\t${HEAD}\n1\t${row}`],
  ])('%s is read', (_, text) => {
    expect(readStatement(text, USUAL_COLUMNS)).toEqual([{ ...line, at: '2026-11-25T01:00:00.000Z' }])
  })

  test.each([
    ['without a column', `${HEAD.replace('acct_pay', 'account')}\n${row}`],
    ['that is empty', ''],
    ['with a line cut short', `${HEAD}\n${row}\nORD2\tHO2`],
    ['with a line without an order', `${HEAD}\n${row.replace('HO1', 'null')}`],
    ['with a line without a time', `${HEAD}\n${row.replace('2026-11-25 09:00:00', 'null')}`],
    ['with an amount that is none', `${HEAD}\n${row.replace('50.00', '50.0.0')}`],
    ['that is a page of HTML', '<html></html>'],
  ])('%s is not used at all', (_, text) => {
    expect(() => readStatement(text, USUAL_COLUMNS)).toThrow(RailUnknown)
  })
})
