import { type Till, bookToPay, openTill, payAtWallet } from '../support/till'
import { pagesOf } from '../support/pdf-text'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

const paid = async (name: string) => {
  const visit = await payAtWallet(till, name)
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  return visit
}

const textOf = ({ base64 }: { base64: string }) => pagesOf(Buffer.from(base64, 'base64')).join('')

test('there is no bill before it is paid, nor while it is being paid', async () => {
  const { person, orderId } = await bookToPay(till, '王小明')
  await expect(person.api.billing.downloadBill({ orderId })).rejects.toMatchObject({ code: 'NOT_PAID' })
  await person.api.billing.pay({ orderId, wallet: 'wechat' })
  await expect(person.api.billing.downloadBill({ orderId })).rejects.toMatchObject({ code: 'NOT_PAID' })
})

test('there is none for an order that was never paid', async () => {
  const { person, orderId } = await bookToPay(till, '王小明')
  till.hospital.passMinutes(15)
  await till.hospital.runJobs()
  await expect(person.api.billing.downloadBill({ orderId })).rejects.toMatchObject({ code: 'NOT_PAID' })
})

test('who paid has his bill, the same each time', async () => {
  const { person, orderId, tradeNo } = await paid('王小明')
  const bill = await person.api.billing.downloadBill({ orderId })
  expect(bill).toMatchObject({ fileName: `bill-${tradeNo}.pdf`, contentType: 'application/pdf' })
  for (const said of ['就诊人王小明', `票据号${tradeNo}`, '贰拾元整¥20.00', '现金支付（微信支付）¥20.00'])
    expect(textOf(bill)).toContain(said)
  till.hospital.passMinutes(60)
  expect(await person.api.billing.downloadBill({ orderId })).toEqual(bill)
})

test('after he cancelled it carries the stamp of the refund', async () => {
  const { person, orderId, appointmentId } = await paid('王小明')
  await person.api.booking.cancel({ appointmentId })
  await till.hospital.runJobs()
  expect((await person.api.billing.getOrder({ orderId })).status).toBe('refunded')
  expect(textOf(await person.api.billing.downloadBill({ orderId }))).toContain('已退款退款金额 ¥20.00')
})

test('nobody else gets it', async () => {
  const { orderId } = await paid('王小明')
  const other = await till.hospital.patient('李秀英')
  await expect(other.api.billing.downloadBill({ orderId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
