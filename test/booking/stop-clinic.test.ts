import { noteStage } from '../../cloudfunctions/booking/stage'
import type { AnyCollection, Store } from '../../cloudfunctions/kernel/store'
import { audit } from '../support/audit'
import { THURSDAY } from '../support/clinic'
import { personInput } from '../support/people'
import { type Stoppable, bookAt, callsOf, codeOf, openStoppable, stopOf } from '../support/stops'
import { bookToPay, payAtWallet } from '../support/till'

let till: Stoppable
beforeEach(async () => {
  till = await openStoppable()
})
afterEach(() => till.hospital.close())

const DAY = 24 * 60

test('everyone who is booked is told at once, keeps what he paid for a day, and is then given all of it and ten yuan', async () => {
  const { person, orderId, appointmentId } = await payAtWallet(till, '王小明')
  await person.api.billing.check({ orderId })
  await till.hospital.runJobs()
  expect((await stopOf(till)).affected).toBe(1)
  const appointment = await person.api.booking.getAppointment({ appointmentId })
  expect(appointment).toMatchObject({
    ...{ status: 'cancelled', clinicStopped: true, chooseBy: '2026-11-26T00:00:00.000Z' },
  })
  expect(till.hospital.delivered.filter(({ kind }) => kind === 'clinic.stopped')).toHaveLength(1)
  expect(await callsOf(till.hospital.store)).toMatchObject([{ kind: 'clinic.stopped', state: 'open' }])
  expect((await person.api.billing.getOrder({ orderId })).status).toBe('paid')
  till.hospital.passMinutes(DAY)
  await till.hospital.runJobs()
  const order = await person.api.billing.getOrder({ orderId })
  expect(order).toMatchObject({ status: 'refunded', refund: { reason: 'clinic-stopped', status: 'succeeded' } })
  expect(till.rails.keptBy('wechat')).toBe(0)
  const { coupons } = await person.api.billing.listCoupons({})
  expect(coupons).toMatchObject([{ title: '停诊致歉券', amountFen: 1000, status: 'granted' }])
  expect(till.hospital.delivered.map(({ kind }) => kind)).toContain('clinic.refunded')
  expect(await callsOf(till.hospital.store)).toMatchObject([{ state: 'done' }])
})

test('stopping twice tells once, and gives one coupon and one refund in the end', async () => {
  const { person } = await bookToPay(till, '王小明')
  await stopOf(till)
  expect((await stopOf(till, { reason: '又点了一次' })).affected).toBe(1)
  till.hospital.passMinutes(DAY)
  await till.hospital.runJobs()
  expect(till.hospital.delivered.filter(({ kind }) => kind === 'clinic.stopped')).toHaveLength(1)
  expect((await person.api.billing.listCoupons({})).coupons).toHaveLength(1)
  const { sessions } = await (await till.hospital.staff('operator')).api.booking.listSessions({ date: THURSDAY })
  expect(sessions.find(({ doctorId }) => doctorId === 'doc1')?.stopped).toBe('医生外出抢救')
})

test('who was about to pay is not charged any more', async () => {
  const { person, orderId } = await bookToPay(till, '王小明')
  await person.api.billing.pay({ orderId, wallet: 'wechat' })
  await stopOf(till)
  expect(till.rails.pay(`${orderId}_01`)).toBe(false)
  expect((await person.api.billing.getOrder({ orderId })).status).toBe('closed')
})

test('money that was paid in the same moment waits for the choice like any other', async () => {
  const { person, orderId, appointmentId } = await payAtWallet(till, '王小明')
  await person.api.billing.check({ orderId })
  await stopOf(till)
  expect((await person.api.booking.getStopped({ appointmentId })).paidFen).toBe(2000)
  expect((await person.api.billing.getOrder({ orderId })).status).toBe('paid')
})

test('nobody can book or wait for a stopped clinic, and its quarters cannot be opened again', async () => {
  const { operator } = await stopOf(till)
  const person = await till.hospital.patient('李秀兰')
  const slotId = till.clinic.slotAt('09:00')
  const { patientId } = person
  expect(await codeOf(person.api.booking.reserve({ slotId, patientId }))).toBe('SLOT_CLOSED')
  const sessionId = till.clinic.sessionOn()
  expect(await codeOf(person.api.booking.joinStandby({ sessionId, patientId }))).toBe('STANDBY_CLOSED')
  expect(await codeOf(operator.api.booking.closeSlot({ slotId, closed: false }))).toBe('CLINIC_STOPPED')
})

test('a relative’s patient is told, and his own account gets the coupon', async () => {
  const person = await till.hospital.patient('王小明')
  const mother = await person.api.identity.addPatient(personInput('李秀兰'))
  await person.api.booking.reserve({ slotId: till.clinic.slotAt('09:00'), patientId: mother.id })
  expect((await stopOf(till)).affected).toBe(1)
  till.hospital.passMinutes(DAY)
  await till.hospital.runJobs()
  expect((await person.api.billing.listCoupons({})).coupons).toHaveLength(1)
})

const fill = async (names: readonly string[]) => {
  for (const name of names) {
    const person = await till.hospital.patient(name)
    const { slots } = await person.api.booking.listSlots({ doctorId: 'doc1', from: THURSDAY, to: THURSDAY })
    const slotId = slots.find(({ remaining }) => remaining > 0)?.id ?? ''
    await person.api.booking.reserve({ slotId, patientId: person.patientId })
  }
}

const NAMES = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六', '庚七', '辛八']

test('who waits for a stopped clinic, or was offered a place of it, waits no longer, and no place stays held', async () => {
  await fill(NAMES)
  const [waiting, next] = [await till.hospital.patient('壬九'), await till.hospital.patient('癸十')]
  const sessionId = till.clinic.sessionOn()
  for (const { api, patientId } of [waiting, next]) await api.booking.joinStandby({ sessionId, patientId })
  const first = await till.hospital.patient('甲一')
  const [visit] = (await first.api.booking.listAppointments({})).appointments
  await first.api.booking.cancel({ appointmentId: visit?.id ?? '' })
  await till.hospital.runJobs()
  expect((await stopOf(till)).affected).toBe(7)
  for (const { api } of [waiting, next]) expect((await api.booking.listStandbys({})).standbys).toEqual([])
  expect(till.hospital.delivered.filter(({ kind }) => kind === 'standby.stopped')).toHaveLength(2)
  expect(await audit(till.hospital.store)).toEqual([])
})

test('a clinic that is over cannot be stopped', async () => {
  till.hospital.setNow('2026-11-26T03:00:00.000Z')
  expect(await codeOf(stopOf(till))).toBe('CLINIC_OVER')
})

test('a doctor stops his own clinic and no other', async () => {
  const input = { sessionId: till.clinic.sessionOn(), reason: '医生病假' }
  const [own, other] = [await till.hospital.staff('doctor', 'doc1'), await till.hospital.staff('doctor', 'doc2')]
  expect(await codeOf(other.api.booking.stopClinic(input))).toBe('FORBIDDEN')
  expect(await codeOf(other.api.booking.previewStop({ sessionId: input.sessionId }))).toBe('FORBIDDEN')
  expect(await codeOf(own.api.booking.stopClinic(input))).toBe('OK')
})

describe('a clinic that ends earlier', () => {
  test('keeps those before that time, and lets go of the others', async () => {
    const early = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:15'))
    const late = await bookAt(till.hospital, '赵大海', till.clinic.slotAt('09:30'))
    expect((await stopOf(till, { from: '09:30' })).affected).toBe(1)
    const statusOf = async ({ person, appointmentId }: typeof early) =>
      (await person.api.booking.getAppointment({ appointmentId })).status
    expect([await statusOf(early), await statusOf(late)]).toEqual(['booked', 'cancelled'])
    const operator = await till.hospital.staff('operator')
    const { sessions } = await operator.api.booking.listSessions({ date: THURSDAY, doctorId: 'doc1' })
    expect(sessions[0]).toMatchObject({ stoppedFrom: '2026-11-26T01:30:00.000Z' })
    expect(sessions[0]?.slots.map(({ closed }) => closed)).toEqual([false, false, true, true])
    expect(await audit(till.hospital.store)).toEqual([])
  })

  test('can be stopped from still earlier, but nothing of it comes back', async () => {
    await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:15'))
    await bookAt(till.hospital, '赵大海', till.clinic.slotAt('09:45'))
    expect((await stopOf(till, { from: '09:30' })).affected).toBe(1)
    expect((await stopOf(till, { from: '09:45' })).affected).toBe(1)
    expect((await stopOf(till, { reason: '医生病假' })).affected).toBe(2)
    const operator = await till.hospital.staff('operator')
    const { sessions } = await operator.api.booking.listSessions({ date: THURSDAY, doctorId: 'doc1' })
    expect(sessions[0]).toMatchObject({ stopped: '医生病假', stoppedFrom: null })
  })

  test('takes no time after its end', async () => {
    expect(await codeOf(stopOf(till, { from: '10:00' }))).toBe('FROM_WRONG')
  })

  test('still has its standby list, and who was offered what is gone waits on', async () => {
    await fill(NAMES)
    const waiting = await till.hospital.patient('壬九')
    await waiting.api.booking.joinStandby({ sessionId: till.clinic.sessionOn(), patientId: waiting.patientId })
    const last = await till.hospital.patient('辛八')
    const [visit] = (await last.api.booking.listAppointments({})).appointments
    await last.api.booking.cancel({ appointmentId: visit?.id ?? '' })
    expect((await waiting.api.booking.listStandbys({})).standbys).toMatchObject([{ status: 'offered' }])
    await stopOf(till, { from: '09:30' })
    expect((await waiting.api.booking.listStandbys({})).standbys).toMatchObject([{ status: 'waiting', position: 1 }])
    expect(await audit(till.hospital.store)).toEqual([])
  })
})

describe('before it is done', () => {
  test('the doctor sees whom it concerns, what it costs, and that it is late', async () => {
    const { person, orderId } = await payAtWallet(till, '王小明', '09:15')
    await person.api.billing.check({ orderId })
    await bookAt(till.hospital, '赵大海', till.clinic.slotAt('09:00'))
    await bookToPay(till, '孙丽', '09:30')
    await till.hospital.runJobs()
    const doctor = await till.hospital.staff('doctor', 'doc1')
    const sessionId = till.clinic.sessionOn()
    const all = await doctor.api.booking.previewStop({ sessionId })
    expect(all).toMatchObject({
      ...{ booked: 2, pending: 1, paid: 1, refundFen: 2000, spared: 0, standbys: 0 },
      ...{ firstAt: '2026-11-26T01:00:00.000Z', shortNotice: false },
    })
    expect(all.visits.map(({ name, pending, phone }) => ({ name, pending, phone }))).toEqual([
      { name: '赵*海', pending: false, phone: true },
      { name: '王*明', pending: false, phone: true },
      { name: '孙*', pending: true, phone: true },
    ])
    const rest = await doctor.api.booking.previewStop({ sessionId, from: '09:30' })
    expect(rest).toMatchObject({ booked: 0, pending: 1, paid: 0, refundFen: 0 })
    till.hospital.setNow('2026-11-25T01:30:00.000Z')
    expect(await doctor.api.booking.previewStop({ sessionId })).toMatchObject({ shortNotice: true })
  })

  test('who was seen, is with the doctor, or never came is left alone; who waits is not', async () => {
    const seen = await bookAt(till.hospital, '王小明', till.clinic.slotAt('09:00'))
    const inside = await bookAt(till.hospital, '赵大海', till.clinic.slotAt('09:15'))
    const here = await bookAt(till.hospital, '孙丽', till.clinic.slotAt('09:00'))
    const absent = await bookAt(till.hospital, '周玲', till.clinic.slotAt('09:15'))
    const coming = await bookAt(till.hospital, '吴刚', till.clinic.slotAt('09:45'))
    till.hospital.setNow('2026-11-26T01:35:00.000Z')
    const operator = await till.hospital.staff('operator')
    await operator.api.booking.recordAttendance({ appointmentId: seen.appointmentId, outcome: 'fulfilled' })
    await noteStage(till.hospital.store, inside.appointmentId, 'with-doctor')
    await noteStage(till.hospital.store, here.appointmentId, 'here')
    const preview = await operator.api.booking.previewStop({ sessionId: till.clinic.sessionOn() })
    expect(preview.visits).toMatchObject([{ checkedIn: true }, { checkedIn: false }])
    expect(preview.spared).toBe(3)
    await stopOf(till)
    const statusOf = async ({ person, appointmentId }: typeof seen) =>
      (await person.api.booking.getAppointment({ appointmentId })).status
    const statuses = await Promise.all([seen, inside, here, absent, coming].map(statusOf))
    expect(statuses).toEqual(['fulfilled', 'booked', 'cancelled', 'booked', 'cancelled'])
    await noteStage(till.hospital.store, absent.appointmentId, 'here')
    await till.hospital.runJobs()
    expect(await statusOf(absent)).toBe('cancelled')
  })
})

/** A store that keeps the next new appointment back until it is let go. */
const slowToBook = () => {
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((open) => (letGo = open))
  let held = false
  const wrap = (store: Store): Store =>
    new Proxy(store, {
      get: (target, name) => {
        const member = Reflect.get(target, name) as unknown
        if (name !== 'insert') return typeof member === 'function' ? (member.bind(target) as unknown) : member
        return async (into: AnyCollection, document: never) => {
          if (into.name === 'appointments' && !held) {
            held = true
            await gate
          }
          return target.insert(into as never, document)
        }
      },
    })
  return { wrap, letGo: () => letGo() }
}

test('who was just booking when the clinic stopped is found a little later', async () => {
  const { wrap, letGo } = slowToBook()
  const slow = await openStoppable({ wrap })
  const person = await slow.hospital.patient('王小明')
  const wish = { slotId: slow.clinic.slotAt('09:00'), patientId: person.patientId }
  const booking = person.api.booking.reserve(wish)
  await new Promise((resume) => setTimeout(resume, 50))
  expect((await stopOf(slow)).affected).toBe(0)
  letGo()
  const { appointmentId, status } = await booking
  expect(status).toBe('booked')
  slow.hospital.passMinutes(3)
  await slow.hospital.runJobs()
  expect((await person.api.booking.getStopped({ appointmentId })).choice).toBe('open')
  expect(await audit(slow.hospital.store)).toEqual([])
  slow.hospital.close()
})
