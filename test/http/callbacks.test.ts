import { notices } from '../../cloudfunctions/billing/collections'
import { createCallbacks } from '../../cloudfunctions/callbacks'
import { type Doorbell, type Notice, NoticeRejected, RailUnknown } from '../../cloudfunctions/kernel/rails'
import { PretendRails } from '../support/pretend-rails'
import { type Till, bookToPay, openTill } from '../support/till'

let till: Till
let said: () => Promise<Notice | null>
let woken: number

const bell: Doorbell = {
  read: () => said(),
  accepted: { status: 200, contentType: 'application/json', body: '{"code":"SUCCESS"}' },
  rejected: { status: 401, contentType: 'application/json', body: '{"code":"FAIL"}' },
}

const ring = (path = '/wechat-pay', body = 'signed') => {
  const { services } = till.hospital
  const { rails } = new PretendRails(() => '')
  const wechat = rails.wechat && { ...rails.wechat, doorbell: bell }
  const app = createCallbacks({ ...services, rails: { ...rails, wechat, alipay: null }, wake: () => void woken++ })
  return app.request(path, { method: 'POST', body })
}

const kept = () => till.hospital.store.find(notices, {})

beforeEach(async () => {
  till = await openTill()
  woken = 0
})
afterEach(() => till.hospital.close())

const paymentOf = (tradeNo: string): Notice => ({ id: 'n1', about: 'payment', tradeNo, state: { state: 'unpaid' } })

test('what a rail tells is kept before it is answered, and looked into at once', async () => {
  const { orderId } = await bookToPay(till, '王小明')
  said = () => Promise.resolve(paymentOf(`${orderId}_01`))
  const reply = await ring()
  expect([reply.status, await reply.text()]).toEqual([200, '{"code":"SUCCESS"}'])
  expect(await kept()).toMatchObject([{ id: 'wechat-pay:n1', orderId, done: false }])
  expect(woken).toBe(1)
})

test('the same notice three times is one', async () => {
  const { orderId } = await bookToPay(till, '王小明')
  said = () => Promise.resolve(paymentOf(`${orderId}_01`))
  for (let i = 0; i < 3; i++) expect((await ring()).status).toBe(200)
  expect(await kept()).toHaveLength(1)
})

test('what is not from the rail is refused in the rail’s own words, and nothing is kept', async () => {
  said = () => Promise.reject(new NoticeRejected())
  const reply = await ring()
  expect([reply.status, await reply.text()]).toEqual([401, '{"code":"FAIL"}'])
  expect(await kept()).toEqual([])
  expect(till.hospital.logLines.join('')).toContain('"code":"REJECTED"')
})

test('a rail whose keys cannot be had now is asked to ring again', async () => {
  said = () => Promise.reject(new RailUnknown())
  expect((await ring()).status).toBe(401)
})

test('a notice about an order that is none of ours is accepted, so that it is not repeated, and forgotten', async () => {
  said = () => Promise.resolve(paymentOf('T2026000000001'))
  expect((await ring()).status).toBe(200)
  expect(await kept()).toEqual([])
  expect(woken).toBe(0)
})

test('a notice that means nothing to us is accepted', async () => {
  said = () => Promise.resolve(null)
  expect((await ring()).status).toBe(200)
})

test('there is no door for a rail that the hospital does not take', async () => {
  expect((await ring('/alipay')).status).toBe(404)
})

test('nobody rings with a book', async () => {
  said = () => Promise.resolve(null)
  expect((await ring('/wechat-pay', 'x'.repeat(65 * 1024))).status).toBe(413)
})
