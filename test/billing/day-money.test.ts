import { openTill, payAtWallet, type Till } from '../support/till'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

const WEDNESDAY = '2026-11-25'
const pay = async (name: string, clock?: string) => {
  const visit = await payAtWallet(till, name, clock)
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  return visit
}

test('a day’s money is what came in and what went back, rail by rail', async () => {
  await pay('王小明')
  const back = await pay('李梅', '09:15')
  await back.person.api.booking.cancel({ appointmentId: back.appointmentId })
  await till.hospital.runJobs()
  const operator = await till.hospital.staff('operator')
  const { rails } = await operator.api.billing.getDayMoney({ date: WEDNESDAY })
  expect(rails).toEqual([
    { rail: 'wechat', payments: 2, paidFen: 4000, refunds: 1, refundedFen: 2000 },
    { rail: 'alipay', payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 },
    { rail: 'insurance', payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 },
  ])
})

test('insurance’s part stands under insurance, and the day before has nothing', async () => {
  const visit = await till.hospital.patient('王小明')
  const wish = { slotId: till.clinic.slotAt('09:00'), patientId: visit.patientId, payment: 'online' as const }
  const { appointmentId } = await visit.api.booking.reserve(wish)
  const { orderId } = await visit.api.booking.checkout({ appointmentId })
  const wallet = 'wechat' as const
  await visit.api.billing.quoteInsurance({ orderId, wallet, code: 'agreed', location: '121.47,31.23' })
  await visit.api.billing.pay({ orderId, wallet })
  till.rails.settle(`${orderId.slice(4)}_01`)
  till.rails.pay(`${orderId}_01`)
  await visit.api.billing.check({ orderId })
  await till.hospital.runJobs()
  const operator = await till.hospital.staff('operator')
  const { rails } = await operator.api.billing.getDayMoney({ date: WEDNESDAY })
  expect(rails.map(({ rail, paidFen }) => [rail, paidFen])).toEqual([
    ['wechat', 600],
    ['alipay', 0],
    ['insurance', 1400],
  ])
  const before = await operator.api.billing.getDayMoney({ date: '2026-11-24' })
  expect(before.rails.every(({ payments, paidFen }) => payments === 0 && paidFen === 0)).toBe(true)
})

test('patients and doctors are not told what the hospital earns', async () => {
  const patient = await till.hospital.patient('王小明')
  const doctor = await till.hospital.staff('doctor', 'doc1')
  for (const { api } of [patient, doctor]) {
    await expect(api.billing.getDayMoney({ date: WEDNESDAY })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})
