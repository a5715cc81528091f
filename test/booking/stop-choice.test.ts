import { FRIDAY } from '../support/clinic'
import { audit } from '../support/audit'
import { relativeOf } from '../support/people'
import { type Stoppable, bookAt, callsOf, codeOf, openStoppable, stopOf } from '../support/stops'
import { bookToPay, payAtWallet } from '../support/till'
import { doctors } from '../../cloudfunctions/directory/collections'
import { slots } from '../../cloudfunctions/booking/collections'

let till: Stoppable
beforeEach(async () => {
  till = await openStoppable()
})
afterEach(() => till.hospital.close())

const paidVisit = async (name = '王小明') => {
  const visit = await payAtWallet(till, name)
  await visit.person.api.billing.check({ orderId: visit.orderId })
  await till.hospital.runJobs()
  return visit
}

test('he is offered colleagues of the department, each once, the nearest in time first', async () => {
  const { person, appointmentId } = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:00'))
  await stopOf(till)
  const seen = await person.api.booking.getStopped({ appointmentId })
  expect(seen).toMatchObject({ choice: 'open', paidFen: 0, couponFen: 1000, onlyDoctor: false, movedTo: null })
  expect(seen.alternatives.map(({ slotId, why, money }) => ({ slotId, why, money }))).toEqual([
    { slotId: till.he.slotAt('09:00'), why: 'same-department', money: 'counter' },
    { slotId: till.he.slotAt('09:15'), why: 'same-department', money: 'counter' },
    { slotId: till.an.slotAt('09:00', FRIDAY), why: 'same-department', money: 'counter' },
  ])
  expect((await person.api.booking.listStoppedVisits({})).visits).toMatchObject([{ appointmentId, doctorName: '林静' }])
})

test('one tap moves him, and what he paid goes along and can still come back', async () => {
  const { person, orderId, appointmentId } = await paidVisit()
  await stopOf(till)
  const [first] = (await person.api.booking.getStopped({ appointmentId })).alternatives
  expect(first?.money).toBe('carried')
  const moved = await person.api.booking.moveStopped({ appointmentId, slotId: first?.slotId ?? '' })
  await till.hospital.runJobs()
  const after = await person.api.booking.getAppointment({ appointmentId: moved.appointmentId })
  expect(after).toMatchObject({ status: 'booked', paid: true, orderId, doctorName: '何晓棠' })
  expect(await person.api.billing.getOrder({ orderId })).toMatchObject({
    ...{ status: 'paid', subjectId: moved.appointmentId, about: expect.stringContaining('何晓棠') as string },
  })
  expect(await person.api.booking.getStopped({ appointmentId })).toMatchObject({
    ...{ choice: 'moved', movedTo: { appointmentId: moved.appointmentId }, alternatives: [] },
  })
  expect((await person.api.billing.listCoupons({})).coupons).toEqual([])
  expect(await callsOf(till.hospital.store)).toMatchObject([{ state: 'done' }])
  till.hospital.passMinutes(24 * 60 - 30)
  await till.hospital.runJobs()
  expect((await person.api.billing.getOrder({ orderId })).status).toBe('paid')
  expect(await audit(till.hospital.store)).toEqual([])
})

test('the visit that he moved to is cancelled like any other, and the money comes back', async () => {
  const { person, orderId, appointmentId } = await paidVisit()
  await stopOf(till)
  const slotId = till.an.slotAt('09:30', FRIDAY)
  const moved = await person.api.booking.moveStopped({ appointmentId, slotId })
  await person.api.booking.cancel({ appointmentId: moved.appointmentId })
  await till.hospital.runJobs()
  expect((await person.api.billing.getOrder({ orderId })).status).toBe('refunded')
  expect((await person.api.billing.listCoupons({})).coupons).toEqual([])
})

test('where the fee is another, the old one comes back and the new place is held to be paid', async () => {
  await till.hospital.store.updateIf(slots, till.he.slotAt('09:00'), {}, { set: { feeFen: 5000 } })
  const { person, orderId, appointmentId } = await paidVisit()
  await stopOf(till)
  const [first] = (await person.api.booking.getStopped({ appointmentId })).alternatives
  expect(first).toMatchObject({ money: 'again', feeFen: 5000 })
  const moved = await person.api.booking.moveStopped({ appointmentId, slotId: first?.slotId ?? '' })
  expect(moved.status).toBe('pending')
  await till.hospital.runJobs()
  expect((await person.api.billing.getOrder({ orderId })).status).toBe('refunded')
  expect((await person.api.billing.listCoupons({})).coupons).toEqual([])
  till.hospital.passMinutes(20)
  await till.hospital.runJobs()
  expect(await person.api.booking.getStopped({ appointmentId })).toMatchObject({ choice: 'refunded' })
  expect((await person.api.billing.listCoupons({})).coupons).toHaveLength(1)
  expect(await audit(till.hospital.store)).toEqual([])
})

test('who had not paid yet pays for the new place', async () => {
  const { person, appointmentId } = await bookToPay(till, '王小明')
  await stopOf(till)
  const [first] = (await person.api.booking.getStopped({ appointmentId })).alternatives
  expect(first?.money).toBe('online')
  const moved = await person.api.booking.moveStopped({ appointmentId, slotId: first?.slotId ?? '' })
  const { orderId } = await person.api.booking.checkout({ appointmentId: moved.appointmentId })
  await person.api.billing.pay({ orderId, wallet: 'wechat' })
  till.rails.pay(`${orderId}_01`)
  await person.api.billing.check({ orderId })
  await till.hospital.runJobs()
  expect(await person.api.booking.getAppointment(moved)).toMatchObject({ status: 'booked', paid: true, orderId })
})

test('a place that is gone meanwhile costs nothing: there are fresh ones', async () => {
  const { person, appointmentId } = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:00'))
  await stopOf(till)
  const [first] = (await person.api.booking.getStopped({ appointmentId })).alternatives
  await bookAt(till.hospital, '赵大海', first?.slotId ?? '')
  const moving = person.api.booking.moveStopped({ appointmentId, slotId: first?.slotId ?? '' })
  await expect(moving).rejects.toMatchObject({
    ...{ code: 'SLOT_FULL', data: { alternatives: [{ slotId: till.he.slotAt('09:15') }, {}, {}] } },
  })
  expect((await person.api.booking.getStopped({ appointmentId })).choice).toBe('open')
  expect(await audit(till.hospital.store)).toEqual([])
})

test('the stopped visit does not count against the day’s rules, others do', async () => {
  const { person, appointmentId } = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:00'))
  const slotId = till.he.slotAt('09:45')
  await person.api.booking.reserve({ slotId, patientId: person.patientId })
  await stopOf(till)
  const { alternatives } = await person.api.booking.getStopped({ appointmentId })
  expect(alternatives.map((each) => each.slotId)).not.toContain(till.he.slotAt('09:00'))
  const again = person.api.booking.moveStopped({ appointmentId, slotId: till.he.slotAt('09:00') })
  expect(await codeOf(again)).toBe('ALREADY_BOOKED')
})

test('refund and coupon are his at once, and then nothing else', async () => {
  const { person, orderId, appointmentId } = await paidVisit()
  await stopOf(till)
  expect(await person.api.booking.refundStopped({ appointmentId })).toEqual({ choice: 'refunded' })
  expect(await person.api.booking.refundStopped({ appointmentId })).toEqual({ choice: 'refunded' })
  await till.hospital.runJobs()
  expect((await person.api.billing.getOrder({ orderId })).status).toBe('refunded')
  expect((await person.api.billing.listCoupons({})).coupons).toHaveLength(1)
  const move = person.api.booking.moveStopped({ appointmentId, slotId: till.he.slotAt('09:00') })
  expect(await codeOf(move)).toBe('CHOICE_MADE')
  expect((await person.api.booking.listStoppedVisits({})).visits).toEqual([])
})

test('two phones at once: moved or given back, never both', async () => {
  const { person, orderId, appointmentId } = await paidVisit()
  await stopOf(till)
  const slotId = till.he.slotAt('09:00')
  const codes = await Promise.all([
    codeOf(person.api.booking.moveStopped({ appointmentId, slotId })),
    codeOf(person.api.booking.refundStopped({ appointmentId })),
    codeOf(person.api.booking.moveStopped({ appointmentId, slotId: till.an.slotAt('09:00', FRIDAY) })),
  ])
  await till.hospital.runJobs()
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  const { choice } = await person.api.booking.getStopped({ appointmentId })
  const { status } = await person.api.billing.getOrder({ orderId })
  expect([choice, status]).toEqual(choice === 'moved' ? ['moved', 'paid'] : ['refunded', 'refunded'])
  expect((await person.api.billing.listCoupons({})).coupons).toHaveLength(choice === 'moved' ? 0 : 1)
  expect(await audit(till.hospital.store)).toEqual([])
})

test('what is not stopped is not chosen about', async () => {
  const { person, appointmentId } = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:00'))
  expect(await codeOf(person.api.booking.getStopped({ appointmentId }))).toBe('NOT_STOPPED')
  expect(await codeOf(person.api.booking.refundStopped({ appointmentId }))).toBe('NOT_STOPPED')
})

test('a relative who may book chooses for him', async () => {
  const { patient, relative } = await relativeOf(till.hospital)
  const wish = { slotId: till.clinic.slotAt('09:00'), patientId: patient.patientId }
  const { appointmentId } = await patient.api.booking.reserve(wish)
  await stopOf(till)
  expect((await relative.api.booking.listStoppedVisits({})).visits).toHaveLength(1)
  await relative.api.booking.moveStopped({ appointmentId, slotId: till.he.slotAt('09:00') })
  expect((await patient.api.booking.getStopped({ appointmentId })).choice).toBe('moved')
})

test('the operator who has him on the phone chooses for him, and sees who is still to be told', async () => {
  const first = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:00'))
  await bookAt(till.hospital, '赵大海', till.clinic.slotAt('09:15'))
  const { operator } = await stopOf(till)
  const { appointmentId } = first
  const seen = await operator.api.booking.getStopped({ appointmentId })
  expect(seen.patientName).toBe('王*明')
  await operator.api.booking.moveStopped({ appointmentId, slotId: seen.alternatives[0]?.slotId ?? '' })
  const { messages } = await (await till.hospital.patient('赵大海')).api.notify.listMessages({})
  const list = async () => (await operator.api.booking.listStopped({ sessionId: till.clinic.sessionOn() })).visits
  expect(await list()).toMatchObject([
    { name: '王*明', choice: 'moved' },
    { name: '赵*海', choice: 'open', told: false },
  ])
  const zhao = await till.hospital.patient('赵大海')
  await zhao.api.notify.markRead({ messageIds: messages.map(({ id }) => id) })
  expect((await list())[1]).toMatchObject({ choice: 'open', told: true })
})

test('colleagues elsewhere who treat the same are offered when the department has too few', async () => {
  const { store } = till.hospital
  for (const id of ['doc2', 'doc3']) await store.updateIf(doctors, id, {}, { set: { departmentId: 'dother' } })
  const { person, appointmentId } = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:00'))
  await stopOf(till)
  const { alternatives } = await person.api.booking.getStopped({ appointmentId })
  expect(alternatives.map(({ why }) => why)).toEqual(['same-speciality', 'same-speciality', 'same-speciality'])
})
