import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RailRefused } from '../../cloudfunctions/kernel/rails'
import { RailUnknown } from '../../cloudfunctions/kernel/rails'
import { newAlipayKeys } from '../../local/sandbox/alipay/keys'
import { PATIENT, TestAlipay, failureOf, keys } from './support'

let alipay: TestAlipay
beforeEach(async () => {
  alipay = await new TestAlipay().listen()
})
afterEach(() => alipay.stop())

const TRADE = 'ord-7h_2K_01'
const refund = { tradeNo: TRADE, refundNo: 'r1', refundFen: 2_000, totalFen: 5_000, reason: '取消预约' }
const OUTAGES = ['refuses-connection', 'lost-answer', 'server-error', 'bad-signature'] as const
/** Whether Alipay did what was asked although we do not hear of it. */
const HAPPENS = { 'refuses-connection': false, 'lost-answer': true, 'server-error': false, 'bad-signature': true }

/** The SDK asks once more when the line breaks, so that takes two. */
const suffer = (outage: (typeof OUTAGES)[number]) => {
  const lineBreaks = outage === 'refuses-connection' || outage === 'lost-answer'
  return alipay.world.setMood('alipay', { outage, outageLeft: lineBreaks ? 2 : 1 })
}

/** What an unanswered question may say. */
const expectUnknown = async (asked: Promise<unknown>) => {
  const failure = await failureOf(asked)
  expect(failure).toBeInstanceOf(RailUnknown)
  const said = `${(failure as Error).message} ${JSON.stringify((failure as Error).cause ?? '')}`
  for (const secret of ['open-of-wang', TRADE, PATIENT.name, PATIENT.idNumber, keys.app.privateKey.slice(40, 80)])
    expect(said).not.toContain(secret)
}

describe.each(OUTAGES)('when Alipay %s', (outage) => {
  test('asking for money has no answer; the question tells, and asking again gives one payment', async () => {
    await suffer(outage)
    await expectUnknown(alipay.wallet.cash.create(alipay.order()))
    expect(await alipay.wallet.cash.query(TRADE)).toEqual({ state: HAPPENS[outage] ? 'unpaid' : 'absent' })
    expect(await alipay.wallet.cash.create(alipay.order())).toMatchObject({ kind: 'alipay-trade' })
  })

  test('closing has no answer, and the question tells', async () => {
    await alipay.wallet.cash.create(alipay.order())
    await suffer(outage)
    await expectUnknown(alipay.wallet.cash.close(TRADE))
    expect(await alipay.wallet.cash.query(TRADE)).toEqual({ state: HAPPENS[outage] ? 'closed' : 'unpaid' })
  })

  test('a refund has no answer; the question tells, and asking again gives the money back once', async () => {
    await alipay.paid()
    await suffer(outage)
    await expectUnknown(alipay.wallet.cash.refund(refund))
    const state = HAPPENS[outage] ? { state: 'succeeded', refundedFen: 2_000 } : { state: 'absent' }
    expect(await alipay.wallet.cash.queryRefund(refund)).toMatchObject(state)
    expect(await alipay.wallet.cash.refund(refund)).toMatchObject({ state: 'succeeded', refundedFen: 2_000 })
    expect(await alipay.wallet.cash.refund({ ...refund, refundNo: 'r2', refundFen: 3_000 })).toMatchObject({
      state: 'succeeded',
    })
  })

  test('neither a payment with insurance nor a certificate has an answer', async () => {
    const order = await alipay.mixedOrder()
    await suffer(outage)
    await expectUnknown(alipay.wallet.mixed.create(order))
    expect(await alipay.wallet.mixed.query(order.tradeNo)).toMatchObject({
      state: HAPPENS[outage] ? 'created' : 'absent',
    })
    await suffer(outage)
    const ask = { requestNo: 'req-9', payerOpenId: 'open-of-wang', patient: PATIENT }
    await expectUnknown(alipay.wallet.insurance.authorisation({ ...ask, code: '', location: '' }))
  })
})

test('an Alipay that nobody reaches, or that takes too long, leaves everything unknown', async () => {
  await expectUnknown(alipay.walletWith({ gateway: 'http://127.0.0.1:1/gateway.do' }).cash.query(TRADE))
  const silent = createServer(() => {})
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready))
  const gateway = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/gateway.do`
  await expectUnknown(alipay.walletWith({ gateway, timeoutMs: 100 }).cash.query(TRADE))
  silent.closeAllConnections()
  await new Promise((done) => silent.close(done))
})

test('an answer signed by somebody else is none', async () => {
  const { publicKey } = newAlipayKeys().alipay
  await expectUnknown(alipay.walletWith({ alipayPublicKey: publicKey }).cash.create(alipay.order()))
})

test('without Alipay’s key nothing is asked', async () => {
  const failure = await failureOf(alipay.walletWith({ alipayPublicKey: '' }).cash.create(alipay.order()))
  expect(String(failure)).toContain('not configured')
  expect(await alipay.wallet.cash.query(TRADE)).toEqual({ state: 'absent' })
})

test('a question with our signature broken, or of another app, is a definite no', async () => {
  const { privateKey } = newAlipayKeys().app
  const refused = async (changes: Parameters<typeof alipay.walletWith>[0]) =>
    ((await failureOf(alipay.walletWith(changes).cash.create(alipay.order()))) as RailRefused).code
  expect(await refused({ privateKey })).toBe('isv.invalid-signature')
  expect(await refused({ appId: '2021000000000009' })).toBe('isv.invalid-app-id')
})

describe('somebody on the way', () => {
  /** Stands between and changes the answer. */
  const between = async (change: (text: string) => string) => {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const target = new URL(request.url ?? '', alipay.url.replace('/sandbox/alipay', ''))
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        void fetch(target, { method: 'POST', headers, body: Buffer.concat(chunks) })
          .then((answer) => answer.text())
          .then((text) => response.end(change(text)))
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const gateway = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sandbox/alipay/gateway.do`
    const stop = () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    }
    return { cash: alipay.walletWith({ gateway }).cash, stop }
  }

  test.each([
    ['changes the status', (text: string) => text.replace('WAIT_BUYER_PAY', 'TRADE_SUCCESS')],
    ['drops the signature', (text: string) => text.replace(/,"sign":"[^"]+"/, '')],
    [
      'adds a second answer behind the signed one',
      (text: string) => {
        const second = text.replace(/,"sign".*/, '').replace('WAIT_BUYER_PAY', 'TRADE_SUCCESS')
        return text.replace(/\}$/, `,${second.slice(1)}}`)
      },
    ],
    ['answers with a page', () => '<html>欢迎</html>'],
    ['answers with nothing', () => ''],
    ['says it is an error', () => '{"error_response":{"code":"40004","sub_code":"ACQ.TRADE_NOT_EXIST"}}'],
  ])('who %s is not believed', async (_, change) => {
    await alipay.wallet.cash.create(alipay.order())
    const { cash, stop } = await between(change)
    await expectUnknown(cash.query(TRADE))
    await stop()
  })

  test('who repeats a true answer to another question is not believed', async () => {
    await alipay.paid()
    await alipay.wallet.cash.create(alipay.order({ tradeNo: 'ord-other_01' }))
    let first = ''
    const { cash, stop } = await between((text) => (first ||= text))
    expect(await cash.query(TRADE)).toMatchObject({ state: 'paid' })
    await expectUnknown(cash.query('ord-other_01'))
    await stop()
  })
})
