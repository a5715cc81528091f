import { openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { doctorOnDuty } from '../support/reception'
import { relativeOf } from '../support/people'
import { fullClinic } from '../support/standby'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

type Person = Awaited<ReturnType<TestHospital['patient']>>
const inbox = async ({ api }: Person) => (await api.notify.listMessages({})).messages
const sentTo = ({ accountId }: Person) =>
  hospital.delivered.filter((message) => message.accountId === accountId).map(({ kind }) => kind)

test('who books is told when, where and with whom, once, and nothing of why', async () => {
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  const { appointmentId } = await wang.api.booking.reserve({
    ...{ slotId: clinic.slotAt('09:15'), patientId: wang.patientId, reason: '胸痛三天' },
  })
  await hospital.runJobs()
  hospital.passMinutes(5)
  await hospital.runJobs()
  expect(await inbox(wang)).toEqual([
    {
      ...{ id: expect.any(String), kind: 'booking.booked', title: '预约成功', read: false },
      body: '王小明：心血管内科 林静医生，11月26日（周四）9:15，门诊楼 3 楼 302 诊室。请提前 15 分钟到，带好证件。',
      page: `/booking/appointment/index?appointmentId=${appointmentId}`,
      at: '2026-11-25T00:00:00.000Z',
    },
  ])
  expect(sentTo(wang)).toEqual(['booking.booked'])
  expect(JSON.stringify(hospital.delivered)).not.toContain('胸痛')
})

test('a relative who books is told, and so is the patient', async () => {
  const clinic = await openClinic(hospital.store)
  const { patient, relative } = await relativeOf(hospital)
  const wish = { slotId: clinic.slotAt('09:00'), patientId: patient.patientId }
  const { appointmentId } = await relative.api.booking.reserve(wish)
  await patient.api.booking.cancel({ appointmentId })
  await hospital.runJobs()
  for (const person of [patient, relative]) expect(sentTo(person)).toEqual(['booking.booked', 'booking.cancelled'])
  expect((await inbox(relative))[0]?.body).toContain('王小明')
})

test('moving, cancelling and missing a visit are each told once', async () => {
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId }
  const { appointmentId } = await wang.api.booking.reserve(wish)
  for (const clock of ['09:15', '09:30']) {
    await wang.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt(clock) })
    hospital.passMinutes(1)
    await hospital.runJobs()
  }
  expect(sentTo(wang)).toEqual(['booking.booked', 'booking.moved', 'booking.moved'])
  expect((await inbox(wang))[0]?.body).toContain('9:30')
  hospital.setNow('2026-11-26T02:00:00.000Z')
  const doctor = await doctorOnDuty(hospital, appointmentId)
  await doctor.api.booking.recordAttendance({ appointmentId, outcome: 'noshow' })
  await hospital.runJobs()
  expect(sentTo(wang).slice(3)).toEqual(['booking.missed'])
  expect((await inbox(wang)).map(({ title }) => title)[0]).toBe('您有一次未到诊')
})

test('cancelling twice is told once', async () => {
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId }
  const { appointmentId } = await wang.api.booking.reserve(wish)
  for (let i = 0; i < 2; i += 1) {
    await wang.api.booking.cancel({ appointmentId })
    await hospital.runJobs()
  }
  expect(sentTo(wang)).toEqual(['booking.booked', 'booking.cancelled'])
})

test('an offer and its end are told to the one who waits, and to nobody behind him', async () => {
  const { queue, cancel } = await fullClinic(hospital, ['赵大海', '孙丽'])
  const [zhao, sun] = queue
  if (!zhao || !sun) throw new Error('nobody waits')
  await cancel()
  expect([sentTo(zhao), sentTo(sun)]).toEqual([['standby.offered'], []])
  const [offer] = await inbox(zhao)
  expect(offer).toMatchObject({ title: '候补到号了', page: '/booking/standbys/index' })
  expect(offer?.body).toBe('赵大海：心血管内科 林静医生，11月26日（周四）9:00。为您保留 15 分钟，请尽快确认。')
  hospital.passMinutes(15)
  await hospital.runJobs()
  expect([sentTo(zhao), sentTo(sun)]).toEqual([['standby.offered', 'standby.passed'], ['standby.offered']])
})

test('who accepts an offer is told of the appointment, not that the offer passed', async () => {
  const { queue, cancel } = await fullClinic(hospital, ['赵大海'])
  const [zhao] = queue
  if (!zhao) throw new Error('nobody waits')
  await cancel()
  await zhao.api.booking.acceptStandby({ standbyId: zhao.standbyId })
  await hospital.runJobs()
  hospital.passMinutes(30)
  await hospital.runJobs()
  expect(sentTo(zhao)).toEqual(['standby.offered', 'booking.booked'])
})

test('a relative who waits for the patient is told of the offer too', async () => {
  const { clinic, cancel } = await fullClinic(hospital, [])
  const patient = await hospital.patient('李建国')
  const relative = await hospital.patient('李明')
  const { code } = await relative.api.identity.inviteGrant({ relation: 'child', scopes: ['booking'] })
  await patient.api.identity.acceptGrant({
    ...{ code, patientId: patient.patientId, scopes: ['booking'], endsOn: '2026-12-31' },
  })
  const wish = { sessionId: clinic.sessionOn(), patientId: patient.patientId }
  const { id: standbyId } = await relative.api.booking.joinStandby(wish)
  await cancel()
  expect([sentTo(patient), sentTo(relative)]).toEqual([['standby.offered'], ['standby.offered']])
  const { appointment } = await relative.api.booking.acceptStandby({ standbyId })
  expect(appointment).toMatchObject({ patientName: '李建国', bookedByRelative: true })
})

test('a fact about something that is gone is passed over', async () => {
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId }
  await wang.api.booking.reserve(wish)
  const { bookingReactions } = await import('../../cloudfunctions/booking/reactions')
  const now = new Date(hospital.now()).toISOString()
  const { store, services } = hospital
  for (const { type, run } of bookingReactions) {
    const gone = { appointmentId: 'apt-gone', standbyId: 'sby-gone', keptId: 'pat-gone', accountIds: ['acc-gone'] }
    const fact = { id: 'e1', type, at: now, data: gone }
    await run(fact, { ...services, store, now })
  }
  expect(hospital.delivered).toEqual([])
})
