/** @jest-environment node */
import { openConsult } from '../browser/consulting'
import type { Ask } from '../support/visits'
import { type AlipayApp, bootAlipay } from './alipay-host'
import { type Gateway, openGateway } from './host'
import { type Session, bookToPay } from './till'

interface TradePay {
  tradeNO: string
  success: (end: { resultCode: string }) => void
}

let gateway: Gateway
let session: Session
let app: AlipayApp
const asked: TradePay[] = []
beforeAll(async () => {
  gateway = await openGateway()
  session = (await gateway.post('/api/identity/signInDemo', { name: '王小明' })).data as Session
  app = bootAlipay('patient', gateway, session, { tradePay: (options: TradePay) => asked.push(options) })
})
afterAll(() => gateway.stop())

test('the compiled home page greets the patient in Alipay too, and a tap leads to his appointments', async () => {
  const home = await app.open('pages/home/index')
  await home.waitFor('王小明')
  await home.tap('tiles__one', '我的预约')
  expect(app.went.at(-1)).toContain('/booking/appointments/index')
})

test('the compiled cashier hands Alipay the trade that the hospital made, and what the rail says books the visit', async () => {
  const { orderId, endsAs } = await bookToPay(gateway, session, 3)
  const cashier = await app.open('money/cashier/index', { orderId })
  await cashier.waitFor('支付宝')
  await cashier.tap('button', '确认支付')
  await cashier.until(() => asked.length > 0)
  const tradeNO = asked[0]?.tradeNO ?? ''
  expect(tradeNO).toMatch(/^\d{16,64}$/)
  const paid = await gateway.post('/sandbox/alipay/client/pay', { tradeNO, outcome: 'paid' })
  expect(paid.data).toMatchObject({ resultCode: '9000' })
  asked[0]?.success({ resultCode: '9000' })
  await cashier.until(() => app.went.length > 1)
  expect(await endsAs('booked')).toBe('booked')
})

test('video in Alipay is the hospital’s own web page in a web-view, which a code lets into this consult’s calls', async () => {
  const ask: Ask = async (operation, input, token) => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    return (await gateway.post(`/api/${operation.replace('.', '/')}`, input, headers)).data as Record<string, unknown>
  }
  const { consultId } = await openConsult(ask, '王小明', '最近一周晚上睡不好')
  const call = await app.open('consult/call/index', { consultId })
  await call.tap('button', '打开视频')
  const address =
    /http:\/\/127\.0\.0\.1:8080\/patient\/#\/consult\/call\/index\?consultId=([\w-]+)&code=([A-Z2-9]{26})"/
  await call.until(() => address.test(call.drawn()))
  const [, forConsult, code] = address.exec(call.drawn()) ?? []
  expect(forConsult).toBe(consultId)
  expect(call.drawn()).not.toContain(session.token)
  const lent = await gateway.post('/api/identity/takeForCall', { code })
  expect(lent).toMatchObject({ status: 200, data: { consultId } })
})
