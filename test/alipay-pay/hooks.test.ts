import { PATIENT, TestAlipay } from './support'

let alipay: TestAlipay
beforeEach(async () => {
  alipay = await new TestAlipay().listen()
})
afterEach(() => alipay.stop())

test('the mood is told and asked over HTTP, and nonsense is refused', async () => {
  const { body } = await alipay.post('/hooks/mood', { outage: 'lost-answer', outageLeft: 1, refunds: 'slow' })
  expect(body).toMatchObject({ outage: 'lost-answer', outageLeft: 1, refunds: 'slow', notices: 'once' })
  expect(await (await fetch(`${alipay.url}/hooks/mood`)).json()).toMatchObject({ refunds: 'slow' })
  for (const bad of [{ outage: 'tired' }, { outageLeft: 0 }, { more: 1 }, []])
    expect((await alipay.post('/hooks/mood', bad)).status).toBe(400)
})

test('the books show amounts and states, and nobody', async () => {
  await alipay.paid()
  await alipay.wallet.mixed.create(await alipay.mixedOrder())
  const text = await (await fetch(`${alipay.url}/hooks/books`)).text()
  expect(JSON.parse(text)).toMatchObject({
    trades: expect.arrayContaining([
      expect.objectContaining({ outTradeNo: 'ord_m7h__2K__01', status: 'TRADE_SUCCESS' }),
    ]),
    medical: [expect.objectContaining({ status: 'WAIT_PAY', amounts: expect.objectContaining({ real: 2_000 }) })],
  })
  for (const secret of ['open-of-wang', PATIENT.name, PATIENT.idNumber, 'AUTH']) expect(text).not.toContain(secret)
})

test('what nobody knows is said by name', async () => {
  expect(await alipay.post('/hooks/pay-medical', { outTradeNo: 'x', legs: 'both' })).toEqual({
    ...{ status: 404, body: { code: 'TRADE_NOT_EXIST' } },
  })
  expect((await alipay.post('/hooks/settle-refunds', { outTradeNo: 'x' })).status).toBe(404)
  expect((await alipay.post('/client/pay', { tradeNO: '1', outcome: 'rob' })).status).toBe(400)
})
