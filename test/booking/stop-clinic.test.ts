import { bookToPay, openTill, payAtWallet, type Till } from '../support/till'
import { personInput } from '../support/people'
import { THURSDAY } from '../support/clinic'

let till: Till
beforeEach(async () => {
  till = await openTill()
})
afterEach(() => till.hospital.close())

const stop = async (reason = '医生外出抢救') => {
  const operator = await till.hospital.staff('operator')
  const answer = await operator.api.booking.stopClinic({ sessionId: till.clinic.sessionOn(), reason })
  await till.hospital.runJobs()
  return { operator, ...answer }
}

test('everyone who is booked is told, gets back all he paid, and ten yuan for the trouble', async () => {
  const { person, orderId, appointmentId } = await payAtWallet(till, '王小明')
  await person.api.billing.check({ orderId })
  await till.hospital.runJobs()
  expect((await stop()).affected).toBe(1)
  const appointment = await person.api.booking.getAppointment({ appointmentId })
  expect(appointment).toMatchObject({ status: 'cancelled', clinicStopped: true })
  const order = await person.api.billing.getOrder({ orderId })
  expect(order).toMatchObject({ status: 'refunded', refund: { reason: 'clinic-stopped', status: 'succeeded' } })
  expect(till.rails.keptBy('wechat')).toBe(0)
  const { coupons } = await person.api.billing.listCoupons({})
  expect(coupons).toMatchObject([{ title: '停诊致歉券', amountFen: 1000, status: 'granted' }])
  expect(till.hospital.delivered.map(({ kind }) => kind)).toContain('booking.stopped')
})

test('stopping twice gives one coupon and one refund', async () => {
  const { person } = await bookToPay(till, '王小明')
  await stop()
  expect((await stop('又点了一次')).affected).toBe(1)
  expect((await person.api.billing.listCoupons({})).coupons).toHaveLength(1)
})

test('who was about to pay is not charged any more', async () => {
  const { person, orderId } = await bookToPay(till, '王小明')
  await person.api.billing.pay({ orderId, wallet: 'wechat' })
  await stop()
  expect(till.rails.pay(`${orderId}_01`)).toBe(false)
  expect((await person.api.billing.getOrder({ orderId })).status).toBe('closed')
})

test('nobody can book a stopped clinic, and its quarters cannot be opened again', async () => {
  const { operator } = await stop()
  const person = await till.hospital.patient('李秀兰')
  const slotId = till.clinic.slotAt('09:00')
  await expect(person.api.booking.reserve({ slotId, patientId: person.patientId })).rejects.toMatchObject({
    code: 'SLOT_CLOSED',
  })
  await expect(operator.api.booking.closeSlot({ slotId, closed: false })).rejects.toMatchObject({
    code: 'CLINIC_STOPPED',
  })
  const { sessions } = await operator.api.booking.listSessions({ date: THURSDAY })
  expect(sessions).toMatchObject([{ stopped: '医生外出抢救' }])
})

test('a relative’s patient is told, and his own account gets the coupon', async () => {
  const person = await till.hospital.patient('王小明')
  const mother = await person.api.identity.addPatient(personInput('李秀兰'))
  await person.api.booking.reserve({ slotId: till.clinic.slotAt('09:00'), patientId: mother.id })
  expect((await stop()).affected).toBe(1)
  expect((await person.api.billing.listCoupons({})).coupons).toHaveLength(1)
})

test('who waits for a stopped clinic waits no longer', async () => {
  for (const name of ['甲一', '乙二', '丙三', '丁四', '戊五', '己六', '庚七', '辛八']) {
    const person = await till.hospital.patient(name)
    const { slots } = await person.api.booking.listSlots({ doctorId: 'doc1', from: THURSDAY, to: THURSDAY })
    const slotId = slots.find(({ remaining }) => remaining > 0)?.id ?? ''
    await person.api.booking.reserve({ slotId, patientId: person.patientId })
  }
  const waiting = await till.hospital.patient('壬九')
  await waiting.api.booking.joinStandby({ sessionId: till.clinic.sessionOn(), patientId: waiting.patientId })
  expect((await stop()).affected).toBe(8)
  expect((await waiting.api.booking.listStandbys({})).standbys).toEqual([])
  expect(till.hospital.delivered.map(({ kind }) => kind)).toContain('standby.stopped')
})

test('a clinic that is over cannot be stopped', async () => {
  till.hospital.setNow('2026-11-26T03:00:00.000Z')
  await expect(stop()).rejects.toMatchObject({ code: 'CLINIC_OVER' })
})
