import { createSign } from 'node:crypto'
import { type Notice, NoticeRejected } from '../../cloudfunctions/kernel/rails'
import { APP, NOTIFY, SELLER, TestAlipay, failureOf, keys } from './support'

let alipay: TestAlipay
beforeEach(async () => {
  alipay = await new TestAlipay().listen()
})
afterEach(() => alipay.stop())

const TRADE = 'ord-7h_2K_01'
const read = (body: string): Promise<Notice | null> => alipay.wallet.doorbell.read({ headers: new Headers(), body })

const pem = `-----BEGIN PRIVATE KEY-----\n${keys.alipay.privateKey}\n-----END PRIVATE KEY-----`

/** Signed by Alipay itself, whatever it says. */
const signed = (fields: Record<string, string>, algorithm = 'RSA-SHA256') => {
  const text = Object.keys(fields)
    .filter((name) => !['sign', 'sign_type'].includes(name) && fields[name])
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&')
  const sign = createSign(algorithm).update(text).sign(pem, 'base64')
  return new URLSearchParams({ ...fields, sign }).toString()
}

const paidNotice = async () => {
  await alipay.paid()
  const [notice = ''] = await alipay.notified()
  return notice
}

describe('a notice', () => {
  test('of a payment says whose, how much and when, and is the same each time it comes', async () => {
    await alipay.world.setMood('alipay', { notices: 'twice' })
    const tradeNo = await alipay.paid({ totalFen: 1_205 })
    const [first = '', second = ''] = await alipay.notified()
    const notice = await read(first)
    expect(notice).toEqual({
      ...{ id: expect.any(String), about: 'payment', tradeNo: TRADE },
      state: { state: 'paid', railId: tradeNo, paidFen: 1_205, paidAt: '2026-11-22T01:30:00.000Z' },
    })
    expect(await read(second)).toEqual(notice)
  })

  test('of a refund says how much of it went back, not how much of all', async () => {
    await alipay.paid()
    const refund = { tradeNo: TRADE, totalFen: 5_000, reason: '取消预约' }
    await alipay.wallet.cash.refund({ ...refund, refundNo: 'r1', refundFen: 2_000 })
    await alipay.wallet.cash.refund({ ...refund, refundNo: 'r2', refundFen: 3_000 })
    const notices = await Promise.all((await alipay.notified()).map(read))
    const of = (refundNo: string) => notices.find((each) => each?.about === 'refund' && each.refundNo === refundNo)
    expect(of('r1')).toMatchObject({ tradeNo: TRADE, state: { state: 'succeeded', refundedFen: 2_000 } })
    expect(of('r2')).toMatchObject({ tradeNo: TRADE, state: { state: 'succeeded', refundedFen: 3_000 } })
    expect(new Set(notices.map((each) => each?.id)).size).toBe(3)
  })

  test('of a trade whose time is over says that it is closed', async () => {
    await alipay.wallet.cash.create(alipay.order())
    alipay.passSeconds(15 * 60)
    await alipay.sandbox.tick()
    const [notice = ''] = await alipay.notified()
    expect(await read(notice)).toMatchObject({ about: 'payment', tradeNo: TRADE, state: { state: 'closed' } })
  })

  test('comes again until it hears exactly success, then no more', async () => {
    alipay.hospitalAnswers = { status: 200, body: 'success\n' }
    await alipay.paid()
    expect(await alipay.notified()).toHaveLength(1)
    alipay.passSeconds(15)
    const { status, body } = alipay.wallet.doorbell.accepted
    alipay.hospitalAnswers = { status, body }
    expect(await alipay.notified()).toHaveLength(1)
    alipay.passSeconds(3_600)
    expect(await alipay.notified()).toHaveLength(0)
  })

  test('that got lost leaves the payment to the question', async () => {
    const launch = await alipay.wallet.cash.create(alipay.order())
    await alipay.tradePay(launch.kind === 'alipay-trade' ? launch.tradeNo : '', 'unnotified')
    expect(await alipay.notified()).toHaveLength(0)
    expect(await alipay.wallet.cash.query(TRADE)).toMatchObject({ state: 'paid' })
  })
})

describe('a notice is turned away', () => {
  test.each([
    ['another amount', (form: URLSearchParams) => form.set('total_amount', '0.01')],
    ['another trade', (form: URLSearchParams) => form.set('out_trade_no', 'ord_mother__01')],
    ['another app', (form: URLSearchParams) => form.set('app_id', '2021000000000002')],
    ['another seller', (form: URLSearchParams) => form.set('seller_id', '2088000000000002')],
    ['no signature', (form: URLSearchParams) => form.delete('sign')],
    ['a field more', (form: URLSearchParams) => form.set('more', '1')],
    ['a field less', (form: URLSearchParams) => form.delete('subject')],
    ['a field twice', (form: URLSearchParams) => form.append('total_amount', '0.01')],
    ['SHA-1 for a signature', (form: URLSearchParams) => form.set('sign_type', 'RSA')],
  ])('with %s', async (_, change) => {
    const form = new URLSearchParams(await paidNotice())
    change(form)
    expect(await failureOf(read(form.toString()))).toBeInstanceOf(NoticeRejected)
  })

  const genuine = async () => Object.fromEntries(new URLSearchParams(await paidNotice()))

  test.each([
    ['is for another app', { app_id: '2021000000000002' }],
    ['is for another seller', { seller_id: '2088000000000002' }],
    ['is days old', { notify_time: '2026-11-20 09:00:00' }],
    ['comes from tomorrow', { notify_time: '2026-11-23 09:30:00' }],
    ['has no time', { notify_time: '' }],
    ['has no number', { notify_id: '' }],
    ['has an amount that is none', { total_amount: '-50.00' }],
    ['has a time that is none', { gmt_payment: '昨天' }],
    ['names a trade that cannot be ours', { out_trade_no: '../../x' }],
  ])('although Alipay signed it, when it %s', async (_, changes) => {
    expect(
      await failureOf(read(signed({ ...(await genuine()), ...changes } as Record<string, string>))),
    ).toBeInstanceOf(NoticeRejected)
  })

  test('when it is signed with SHA-1, even by Alipay', async () => {
    const fields = { ...(await genuine()), sign_type: 'RSA' } as Record<string, string>
    expect(await failureOf(read(signed(fields, 'RSA-SHA1')))).toBeInstanceOf(NoticeRejected)
  })

  test.each(['', 'nonsense', '%', '{"app_id":"x"}', `app_id=${APP}&seller_id=${SELLER}`])(
    'when it is %j',
    async (body) => expect(await failureOf(read(body))).toBeInstanceOf(NoticeRejected),
  )
})

test('a status that means nothing to us is intact and ignored', async () => {
  const fields = Object.fromEntries(new URLSearchParams(await paidNotice())) as Record<string, string>
  expect(await read(signed({ ...fields, trade_status: 'TRADE_PENDING' }))).toBeNull()
  expect(await read(signed({ ...fields, trade_status: 'WAIT_BUYER_PAY' }))).toMatchObject({
    state: { state: 'unpaid' },
  })
})

test('a notice goes where the order said', async () => {
  const went: string[] = []
  const { world } = alipay
  jest.spyOn(world, 'send').mockImplementation(async ({ url }) => void went.push(url))
  await alipay.paid()
  expect(went).toEqual([NOTIFY])
})
