import { insuranceCentre } from '../../cloudfunctions/adapters/insurance/centre'
import { EnvelopeCodec } from '../../cloudfunctions/adapters/insurance/envelope'
import { RailRefused, RailUnknown } from '../../cloudfunctions/kernel/rails'
import { finishRefund } from '../../local/sandbox/insurance/refunds'
import { officeOf } from '../../local/sandbox/insurance/office'
import { type Bureau, EMPLOYEE, XIAOMING, openBureau } from './bureau'

let bureau: Bureau
beforeEach(async () => {
  bureau = openBureau()
  await bureau.insured(EMPLOYEE)
})
afterEach(() => bureau.close())

const outages = ['refuses-connection', 'lost-answer', 'server-error', 'bad-signature'] as const
const outage = (kind: (typeof outages)[number], times = 1) =>
  bureau.world.setMood('insurance', { outage: kind, outageLeft: times })

describe.each(outages)('while the centre suffers %s', (kind) => {
  const happened = kind === 'lost-answer' || kind === 'bad-signature'

  test('an upload is unknown; the same again is the same order', async () => {
    const upload = await bureau.uploadOf()
    await outage(kind)
    await expect(bureau.centre.uploadFees(upload)).rejects.toThrow(RailUnknown)
    const order = await bureau.centre.uploadFees(upload)
    expect(await bureau.centre.uploadFees(upload)).toEqual(order)
  })

  test('an order is unknown; a question tells', async () => {
    const upload = await bureau.uploadOf()
    const order = await bureau.centre.uploadFees(upload)
    await outage(kind)
    await expect(bureau.centre.placeOrder(order, upload)).rejects.toThrow(RailUnknown)
    expect(await bureau.centre.query(order, XIAOMING)).toMatchObject({ state: 'open', code: happened ? '2' : '0' })
  })

  test('a question is unknown', async () => {
    const { order } = await bureau.paid()
    await outage(kind)
    await expect(bureau.centre.query(order, XIAOMING)).rejects.toThrow(RailUnknown)
    expect(await bureau.centre.query(order, XIAOMING)).toMatchObject({ state: 'paid' })
  })

  test('taking back is unknown; a question tells', async () => {
    const { order } = await bureau.ordered()
    await outage(kind)
    await expect(bureau.centre.revoke(order, XIAOMING)).rejects.toThrow(RailUnknown)
    const state = happened ? 'revoked' : 'open'
    expect(await bureau.centre.query(order, XIAOMING)).toMatchObject({ state })
  })

  test('a refund is unknown; the same again is the same refund', async () => {
    const { order, split, upload } = await bureau.paid()
    const refund = { order, split, refundNo: 'R1', at: '2026-11-25T02:00:00.000Z', kind: 'HI' as const }
    const { payAuthNo } = upload.authorisation
    await outage(kind)
    await expect(bureau.centre.refund({ ...refund, payAuthNo })).rejects.toThrow(RailUnknown)
    expect(await bureau.centre.query(order, XIAOMING)).toMatchObject({ state: happened ? 'refunded' : 'paid' })
    expect(await bureau.centre.refund({ ...refund, payAuthNo })).toMatchObject({ state: 'succeeded' })
  })
})

describe('refunds end as the centre feels', () => {
  const refundWith = async (mood: 'slow' | 'fail') => {
    const { order, split, upload } = await bureau.paid()
    await bureau.world.setMood('insurance', { refunds: mood })
    const refund = { order, split, refundNo: 'R1', at: '2026-11-25T02:00:00.000Z', kind: 'HI' as const }
    return { ...refund, payAuthNo: upload.authorisation.payAuthNo }
  }

  test('slowly: unknown until it is done', async () => {
    const refund = await refundWith('slow')
    await expect(bureau.centre.refund(refund)).rejects.toThrow(RailUnknown)
    const { payOrdId } = refund.order
    expect(await bureau.centre.query(refund.order, XIAOMING)).toMatchObject({ state: 'unknown', code: '17' })
    expect(await finishRefund(officeOf(bureau.world), payOrdId, 'SUCC')).toBe(true)
    expect(await finishRefund(officeOf(bureau.world), payOrdId, 'SUCC')).toBe(false)
    expect(await bureau.centre.query(refund.order, XIAOMING)).toMatchObject({ state: 'refunded', code: '8' })
    expect(await bureau.centre.refund(refund)).toMatchObject({ state: 'succeeded' })
  })

  test('slowly and in vain: it stays paid', async () => {
    const refund = await refundWith('slow')
    await expect(bureau.centre.refund(refund)).rejects.toThrow(RailUnknown)
    await finishRefund(officeOf(bureau.world), refund.order.payOrdId, 'FAIL')
    expect(await bureau.centre.query(refund.order, XIAOMING)).toMatchObject({ state: 'paid', code: '4' })
  })

  test('not at all: a person must see to it, and a new number may be tried', async () => {
    const refund = await refundWith('fail')
    expect(await bureau.centre.refund(refund)).toEqual({ state: 'failed' })
    expect(await bureau.centre.refund(refund)).toEqual({ state: 'failed' })
    await bureau.world.setMood('insurance', { refunds: 'at-once' })
    expect(await bureau.centre.refund({ ...refund, refundNo: 'R2' })).toMatchObject({ state: 'succeeded' })
  })
})

/** A centre that answers whatever it is told to, sealed with the right key or not sealed at all. */
const centreSaying = (answer: (seal: EnvelopeCodec['seal']) => string, status = 200, more = {}) => {
  const codec = new EnvelopeCodec(bureau.wiring.sandbox.envelope, bureau.clock)
  const fetch = () => Promise.resolve(new Response(answer(codec.seal.bind(codec)), { status }))
  return insuranceCentre({ ...bureau.config, ...more }, { fetch, clock: bureau.clock })
}
const ORDER = { payOrdId: 'ORD1', payToken: 'T', visitId: 'V' }
const PARTS = { feeSumamt: '100.00', fundPay: '50.00', psnAcctPay: '30.00', ownPayAmt: '20.00' }
const PAID = { payOrdId: 'ORD1', ordStas: '4', traceTime: '20261125090000', ...PARTS }
const YES = { code: '0', success: true }
const query = (centre: ReturnType<typeof centreSaying>) => centre.query(ORDER, XIAOMING)

describe('an answer is believed', () => {
  const paid = { state: 'paid', split: { totalFen: 10_000, fundFen: 5_000, accountFen: 3_000, ownFen: 2_000 } }

  test('as it is', async () => expect(await query(centreSaying((seal) => seal(PAID, YES)))).toMatchObject(paid))

  test.each<[string, (sealed: string) => string]>([
    ['in a relay’s data', (sealed) => `{"code":200,"message":"ok","data":${sealed}}`],
    ['as text in a relay’s body', (sealed) => JSON.stringify({ success: true, body: sealed })],
    ['behind an empty one', (sealed) => `{"data":"","output":${sealed}}`],
    ['three relays deep', (sealed) => `{"data":{"output":{"body":${sealed}}}}`],
  ])('%s', async (_, wrapped) => {
    expect(await query(centreSaying((seal) => wrapped(seal(PAID, YES))))).toMatchObject(paid)
  })

  test('with its fields deeper in the data', async () => {
    expect(await query(centreSaying((seal) => seal({ output: { data: PAID } }, YES)))).toMatchObject(paid)
  })

  test('with amounts as numbers, zeros and all', async () => {
    const numbers = { feeSumamt: 100, fundPay: 50.5, psnAcctPay: 30, ownPayAmt: 19.5 }
    const { split } = await query(centreSaying((seal) => seal({ ...PAID, ...numbers }, YES)))
    expect(split).toMatchObject({ fundFen: 5_050, ownFen: 1_950 })
  })

  test('with accounts apart, and a part that the hospital bears', async () => {
    const more = { selfAcctPay: '10.00', acctMulaidPay: '20.00', fundPay: '45.00', hospPartAmt: '5.00' }
    const { split } = await query(centreSaying((seal) => seal({ ...PAID, ...more }, YES)))
    expect(split).toMatchObject({ accountFen: 1_000, mutualAidFen: 2_000, fundFen: 4_500, otherFen: 500 })
  })
})

describe('an answer is unknown', () => {
  test.each<[string, object]>([
    ['about another order', { ...PAID, payOrdId: 'ORD2' }],
    ['whose parts do not add up', { ...PAID, fundPay: '50.01' }],
    ['whose accounts do not add up', { ...PAID, selfAcctPay: '10.00', acctMulaidPay: '10.00' }],
    ['with a fraction of a fen', { ...PAID, fundPay: '50.001' }],
    ['with less than nothing', { ...PAID, fundPay: '-50.00', ownPayAmt: '120.00' }],
    ['paid without amounts', { payOrdId: 'ORD1', ordStas: '4', traceTime: '20261125090000' }],
    ['paid, but when?', { ...PAID, traceTime: '' }],
    ['without anything', {}],
    ['too deep', { data: { data: { data: { data: PAID } } } }],
  ])('%s', async (_, data) => {
    await expect(query(centreSaying((seal) => seal(data, YES)))).rejects.toThrow(RailUnknown)
  })

  test.each<[string, string, number]>([
    ['a success without sealed data', '{"code":"0","message":"ok","success":true,"data":{"payOrdId":"ORD1"}}', 200],
    ['a success with a readable answer', JSON.stringify({ code: '0', success: true, data: PAID }), 200],
    ['HTML', '<html></html>', 200],
    ['nothing', '', 200],
    ['null', 'null', 200],
    ['a relay that waited in vain', '{"code":"504","message":"upstream timeout"}', 200],
    ['a failure under status 502', '{"code":"40001","success":false}', 502],
    ['a failure that says nothing', '{}', 400],
    ['a failure that says yes and no', '{"code":"0","success":false}', 200],
  ])('%s', async (_, text, status) => {
    await expect(query(centreSaying(() => text, status))).rejects.toThrow(RailUnknown)
  })

  test.each<[string, Parameters<EnvelopeCodec['seal']>[1]]>([
    ['says neither yes nor no', {}],
    ['says yes and no', { code: '0', success: false }],
    ['says no and yes', { code: '40001', success: true }],
  ])('sealed data beside which it %s', async (_, more) => {
    await expect(query(centreSaying((seal) => seal(PAID, more)))).rejects.toThrow(RailUnknown)
  })

  test('a failure whose signature does not hold', async () => {
    const spoiled = centreSaying((seal) =>
      seal({ a: '1' }, { code: '40001', success: false }).replace('"40001"', '"40002"'),
    )
    await expect(query(spoiled)).rejects.toThrow(RailUnknown)
  })

  test('silence, until it is given up', async () => {
    const fetch = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('late'))))
    const centre = insuranceCentre({ ...bureau.config, timeoutMs: 50 }, { fetch, clock: bureau.clock })
    await expect(query(centre)).rejects.toThrow(RailUnknown)
  })

  test.each([-301, 301])('written %d seconds away from now', async (seconds) => {
    const codec = new EnvelopeCodec(bureau.wiring.sandbox.envelope, () => bureau.clock() + seconds * 1000)
    await expect(query(centreSaying(() => codec.seal(PAID, YES)))).rejects.toThrow(RailUnknown)
  })

  test('when the total of an order is not what was uploaded', async () => {
    const upload = await bureau.uploadOf()
    const other = { payOrdId: 'ORD1', ordStas: '2', ...PARTS, feeSumamt: '90.00', fundPay: '40.00' }
    const centre = centreSaying((seal) => seal(other, YES))
    await expect(centre.placeOrder(ORDER, upload)).rejects.toThrow(RailUnknown)
  })
})

describe('taking back', () => {
  const revoke = (data: object, more = YES) => centreSaying((seal) => seal(data, more)).revoke(ORDER, XIAOMING)

  test('is done when the centre says so, in the data or beside it', async () => {
    expect(await revoke({ success: true, message: '成功' })).toBe('revoked')
    expect(await revoke({ message: '成功' })).toBe('revoked')
  })

  test('is not done when the data says no, whatever stands beside it', async () => {
    const open = { payOrdId: 'ORD1', ordStas: '2' }
    await expect(revoke({ ...open, success: false })).rejects.toThrow(new RailRefused('NOT_REVOKED'))
    expect(await revoke({ ...PAID, success: false })).toBe('paid')
  })
})

describe('a failure is a refusal by its code, and never says more', () => {
  test.each<[string, string]>([
    ['{"code":"40001","message":"王小明 990101199003070015 不存在","success":false}', '40001'],
    ['{"code":-2,"message":"x"}', '-2'],
    ['{"success":false,"message":"x"}', 'UNNAMED'],
    ['{"code":"用户 王小明 不存在","success":false}', 'UNNAMED'],
    ['{"code":200,"message":"ok","data":{"code":"40001","success":false}}', '40001'],
  ])('%s', async (text, code) => {
    const failure: unknown = await query(centreSaying(() => text)).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RailRefused)
    expect(failure).toMatchObject({ code, message: code })
  })

  test('sealed too', async () => {
    const no = centreSaying((seal) => seal({ message: 'x' }, { code: '40001', success: false }))
    await expect(query(no)).rejects.toThrow(new RailRefused('40001'))
  })

  test('unless this bureau means by it that it does not know', async () => {
    const more = { unclearCodes: ['40001'] }
    await expect(query(centreSaying(() => '{"code":"40001","success":false}', 200, more))).rejects.toThrow(RailUnknown)
  })
})

test.each<[string, string]>([
  ...['0', '1', '2', '3'].map((code): [string, string] => [code, 'open']),
  ...['4', '5', '6', '9', '10'].map((code): [string, string] => [code, 'paid']),
  ...['7', '8', '11'].map((code): [string, string] => [code, 'refunded']),
  ...['12', '13'].map((code): [string, string] => [code, 'revoked']),
  ...['14', '15', '16'].map((code): [string, string] => [code, 'failed']),
  ...['17', '18', '25', '99', '', 'x', '-1', '04', 'constructor'].map((code): [string, string] => [code, 'unknown']),
])('state %j means %s', async (code, state) => {
  expect(await query(centreSaying((seal) => seal({ ...PAID, ordStas: code }, YES)))).toMatchObject({ state, code })
})

test('no error carries what was asked', async () => {
  const { order, upload } = await bureau.ordered()
  const secrets = [order.payToken, upload.authorisation.payAuthNo, XIAOMING.name, XIAOMING.idNumber]
  for (const kind of outages) {
    await outage(kind)
    const failure = (await bureau.centre.query(order, XIAOMING).catch((error: unknown) => error)) as Error
    const said = `${failure.message} ${failure.stack ?? ''} ${JSON.stringify(failure)} ${String(failure.cause)}`
    for (const secret of secrets) expect(said).not.toContain(secret)
  }
})
