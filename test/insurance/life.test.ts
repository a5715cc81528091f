import { RailRefused } from '../../cloudfunctions/kernel/rails'
import { reverseInsurance } from '../../local/sandbox/insurance/settle'
import { type Bureau, EMPLOYEE, PARTLY, XIAOMING, line, openBureau } from './bureau'

let bureau: Bureau
beforeEach(async () => {
  bureau = openBureau()
  await bureau.insured(EMPLOYEE)
})
afterEach(() => bureau.close())

const query = ({ order }: Awaited<ReturnType<Bureau['ordered']>>) => bureau.centre.query(order, XIAOMING)
const refundOf = ({ order, split, upload }: Awaited<ReturnType<Bureau['ordered']>>, refundNo = 'R1') => ({
  ...{ order, split, refundNo, kind: 'HI' as const },
  ...{ at: '2026-11-25T02:00:00.000Z', payAuthNo: upload.authorisation.payAuthNo },
})

describe('who pays what', () => {
  test('fund above the deductible, then his account, then the family’s, the rest in money', async () => {
    const { split } = await bureau.ordered()
    // 80.00 covered, 20.00 not: (80 − 10) × 60 % from the fund, 15.00 and 5.00 from the accounts.
    expect(split).toEqual({
      ...{ totalFen: 10_000, fundFen: 4_200, accountFen: 1_500, mutualAidFen: 500, otherFen: 0 },
      ownFen: 3_800,
    })
  })

  test('a tenth of 乙类 is his own first, 丙类 wholly', async () => {
    await bureau.insured({ deductibleFen: 0, accountFen: 0, poolFen: 0 })
    const lines = [line(10_000, { nationalCode: PARTLY }), line(333, { lineNo: '2' })]
    expect((await bureau.ordered({ lines })).split).toMatchObject({ fundFen: 5_400, ownFen: 4_933 })
  })

  test('accounts stay untouched when he says so', async () => {
    const { split } = await bureau.ordered({ useAccount: false })
    expect(split).toMatchObject({ fundFen: 4_200, accountFen: 0, mutualAidFen: 0, ownFen: 5_800 })
  })

  test('what one order used up, the next no longer finds', async () => {
    await bureau.paid()
    const { split } = await bureau.ordered()
    expect(split).toMatchObject({ fundFen: 4_800, accountFen: 0, mutualAidFen: 0, ownFen: 5_200 })
  })

  test('what came back can be used again', async () => {
    const first = await bureau.paid()
    await bureau.centre.refund(refundOf(first))
    expect((await bureau.ordered()).split).toEqual(first.split)
  })

  test('chronic disease has no deductible and a higher share', async () => {
    expect((await bureau.ordered({ visitKind: '14' })).split.fundFen).toBe(6_400)
  })

  test('the fund pays to its cap', async () => {
    await bureau.insured({ capFen: 1_000 })
    expect((await bureau.ordered()).split.fundFen).toBe(1_000)
  })

  test('people nobody told about are insured in a way of their own, always the same', async () => {
    const others = [
      { name: '赵大海', idNumber: '990101196001010012' },
      { name: '钱小芳', idNumber: '99010119850505002X' },
      { name: '孙乐乐', idNumber: '990101201803030035' },
    ]
    for (const patient of others) {
      const once = (await bureau.ordered({ patient })).split
      expect((await bureau.ordered({ patient })).split).toEqual(once)
    }
  })
})

describe('an order lives', () => {
  test('uploaded, ordered, paid, told, refunded', async () => {
    const made = await bureau.ordered()
    expect(await query(made)).toMatchObject({ state: 'open', code: '2', split: made.split })
    expect(await bureau.settle(made, made.split)).toMatchObject({ settled: true, split: made.split })
    const paid = { state: 'paid', code: '4', split: made.split, railId: made.order.payOrdId }
    expect(await query(made)).toEqual({ ...paid, at: '2026-11-25T01:00:00.000Z' })
    await bureau.world.deliverDue()
    expect(bureau.posted).toEqual([{ body: expect.any(String), taken: true }])
    bureau.passMinutes(60)
    expect(await bureau.centre.refund(refundOf(made))).toEqual({
      ...{ state: 'succeeded', railId: made.order.payOrdId, refundedFen: 6_200 },
      at: '2026-11-25T02:00:00.000Z',
    })
    expect(await query(made)).toMatchObject({ state: 'refunded', code: '8' })
  })

  test('uploaded and asked about before anybody ordered: no amounts yet', async () => {
    const upload = await bureau.uploadOf()
    const order = await bureau.centre.uploadFees(upload)
    expect(await bureau.centre.query(order, XIAOMING)).toEqual({ state: 'open', code: '0', split: null })
  })

  test('the same upload and the same order again are the same', async () => {
    const upload = await bureau.uploadOf()
    const order = await bureau.centre.uploadFees(upload)
    expect(await bureau.centre.uploadFees(upload)).toEqual(order)
    const split = await bureau.centre.placeOrder(order, upload)
    expect(await bureau.centre.placeOrder(order, upload)).toEqual(split)
    expect(await bureau.centre.uploadFees(upload)).toEqual(order)
  })

  test('taken back before payment, and again', async () => {
    const made = await bureau.ordered()
    expect(await bureau.centre.revoke(made.order, XIAOMING)).toBe('revoked')
    expect(await bureau.centre.revoke(made.order, XIAOMING)).toBe('revoked')
    expect(await query(made)).toMatchObject({ state: 'revoked', code: '12' })
    expect(await bureau.settle(made, made.split)).toMatchObject({ settled: false })
  })

  test('taken back after payment it is too late', async () => {
    const made = await bureau.paid()
    expect(await bureau.centre.revoke(made.order, XIAOMING)).toBe('paid')
    expect(await query(made)).toMatchObject({ state: 'paid' })
  })

  test('settled twice it is settled once', async () => {
    const made = await bureau.ordered()
    const both = await Promise.all([bureau.settle(made, made.split), bureau.settle(made, made.split)])
    expect(both.some(({ settled }) => settled)).toBe(true)
    expect(await bureau.settle(made, made.split)).toMatchObject({ settled: true })
    await bureau.world.deliverDue()
    expect(bureau.posted).toHaveLength(1)
  })

  test('a wallet that believes in other amounts settles nothing', async () => {
    const made = await bureau.ordered()
    expect(await bureau.settle(made, { ...made.split, fundFen: 4_201 })).toMatchObject({ reason: '预结算金额不匹配' })
    expect(await query(made)).toMatchObject({ state: 'open' })
  })

  test('insurance that has ended since then fails the order', async () => {
    const made = await bureau.ordered()
    await bureau.insured({ inForce: false })
    expect(await bureau.settle(made, made.split)).toMatchObject({ settled: false })
    expect(await query(made)).toMatchObject({ state: 'failed', code: '15' })
  })

  test('two orders cannot spend the same account', async () => {
    const [one, other] = [await bureau.ordered(), await bureau.ordered()]
    await bureau.settle(one, one.split)
    expect(await bureau.settle(other, other.split)).toMatchObject({ settled: false })
  })

  test('a settlement whose money did not come is taken back', async () => {
    const made = await bureau.paid()
    expect(await reverseInsurance(bureau.world, made.order.payOrdId)).toBe(true)
    expect(await reverseInsurance(bureau.world, made.order.payOrdId)).toBe(false)
    expect(await query(made)).toMatchObject({ state: 'revoked', code: '13' })
  })

  test('both legs can come back in one', async () => {
    const made = await bureau.paid()
    const all = await bureau.centre.refund({ ...refundOf(made), kind: 'ALL' })
    expect(all).toMatchObject({ state: 'succeeded', refundedFen: 6_200 })
    expect(await query(made)).toMatchObject({ state: 'refunded', code: '7' })
  })

  test('the same refund again is the same refund, another one is refused', async () => {
    const made = await bureau.paid()
    const first = await bureau.centre.refund(refundOf(made))
    expect(await bureau.centre.refund(refundOf(made))).toEqual(first)
    await expect(bureau.centre.refund(refundOf(made, 'R2'))).rejects.toThrow(RailRefused)
  })
})

test('whoever is not insured is told before anything is uploaded', async () => {
  await bureau.insured({ inForce: false })
  await expect(bureau.ordered()).rejects.toThrow(new RailRefused('NOT_INSURED'))
})
