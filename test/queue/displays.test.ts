import { sessions, templates } from '../../cloudfunctions/booking/collections'
import { departments } from '../../cloudfunctions/directory/collections'
import { showsNumbersOnly } from '../../cloudfunctions/queue/secrecy'
import { CARDIOLOGY, THURSDAY, openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { whole } from '../support/live'
import { at, openDayOf } from './day'

const PLACE = '门诊楼 3 楼 302 诊室'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const wall = () => hospital.anonymous.api.queue
const hall = async () => whole(await wall().getHallDisplay({ departmentId: 'dcard' }))
const door = async (place = PLACE) => whole(await wall().getRoomDisplay({ place }))
const statesAt = async (...clocks: string[]) => {
  const states: (string | undefined)[] = []
  for (const clock of clocks) {
    hospital.setNow(at(clock))
    states.push((await door()).clinics[0]?.state)
  }
  return states
}

test('a wall shows numbers and the first character of names, and of nobody else anything', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽')
  await day.checkInAll()
  const [, , sun] = day.guests
  await sun.api.queue.stepAway({ appointmentId: sun.appointmentId })
  await day.callNext()
  const { clinics, departmentName } = await hall()
  expect(departmentName).toBe('心血管内科')
  expect(clinics).toEqual([
    {
      ...{ sessionId: day.sessionId, place: PLACE, departmentName: '心血管内科' },
      ...{ doctorName: '林静', doctorTitle: 'attending', state: 'running' },
      ...{ startsAt: at('09:00'), endsAt: at('10:00'), checkInFrom: at('08:00') },
      called: { number: 1, name: '王**', calls: 1 },
      inRoom: null,
      next: [{ number: 2, name: '赵**' }],
      waiting: 1,
    },
  ])
  expect((await door()).clinics).toEqual(clinics)
  for (const { appointmentId, patientId } of day.guests) {
    expect(JSON.stringify(clinics)).not.toContain(appointmentId)
    expect(JSON.stringify(clinics)).not.toContain(patientId)
  }
})

test('a second call of the same patient can be told from the first', async () => {
  const day = await openDayOf(hospital, '王小明')
  await day.checkInAll()
  await day.callNext()
  await day.doctor.api.queue.callAgain({ sessionId: day.sessionId })
  expect((await door()).clinics[0]?.called).toEqual({ number: 1, name: '王**', calls: 2 })
})

test('in psychiatry and the like people are numbers', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  await day.callNext()
  await day.startVisit()
  await day.callNext()
  await hospital.store.updateIf(departments, CARDIOLOGY.id, {}, { set: { code: '15.06' } })
  expect((await door()).clinics).toMatchObject([
    { called: { number: 2, name: null }, inRoom: { number: 1, name: null } },
  ])
  expect(JSON.stringify(await hall())).not.toMatch(/王|赵/)
  expect(['15', '15.06', '16', '13.02', '05.05', '07.02'].every(showsNumbersOnly)).toBe(true)
  expect(['03.04', '13.01', '05.01', '01', '1', ''].some(showsNumbersOnly)).toBe(false)
})

test('a clinic is to come, open, running, over', async () => {
  await openDayOf(hospital, '王小明')
  expect(await statesAt('07:59', '08:00', '09:00', '10:29', '10:30')).toEqual([
    'coming',
    'open',
    'running',
    'running',
    'over',
  ])
})

test('it runs on as long as somebody waits, and shows nobody when it is over', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  await day.callNext()
  expect(await statesAt('10:40')).toEqual(['running'])
  await day.finish()
  await day.callNext()
  await day.finish()
  expect(await statesAt('10:41')).toEqual(['over'])
  expect((await door()).clinics).toMatchObject([{ called: null, inRoom: null, next: [], waiting: 0 }])
})

test('a stopped clinic says so in its time, and not why; one that was shortened ends sooner', async () => {
  const day = await openDayOf(hospital, '王小明')
  const stop = { at: at('08:00'), reason: '医生发烧' }
  await hospital.store.updateIf(sessions, day.sessionId, {}, { set: { stop } })
  expect(await statesAt('08:30', '10:00')).toEqual(['stopped', 'over'])
  expect(JSON.stringify(await hall())).not.toContain('发烧')
  await hospital.store.updateIf(sessions, day.sessionId, {}, { set: { stop: { ...stop, from: at('09:30') } } })
  expect(await statesAt('09:10', '10:05')).toEqual(['running', 'over'])
  expect((await door()).clinics[0]?.endsAt).toBe(at('09:30'))
})

test('the door belongs to the room: the afternoon’s doctor is there too, by any of its clinics', async () => {
  const day = await openDayOf(hospital, '王小明')
  await openClinic(hospital.store, { doctorId: 'doc2', name: '周铭', startsAt: '14:00', endsAt: '15:00' })
  await openClinic(hospital.store, { doctorId: 'doc3', name: '别处', startsAt: '14:00', endsAt: '15:00' })
  const elsewhere = (await hospital.store.find(sessions, { doctorId: 'doc3' })).map(({ id }) => id)
  for (const id of elsewhere) await hospital.store.updateIf(sessions, id, {}, { set: { place: '门诊楼 9 楼' } })
  const byPlace = await door()
  expect(byPlace.clinics.map(({ doctorName }) => doctorName)).toEqual(['林静', '周铭'])
  expect(whole(await wall().getRoomDisplay({ sessionId: day.sessionId }))).toEqual(byPlace)
  expect((await hall()).clinics.map(({ place }) => place)).toEqual([PLACE, PLACE, '门诊楼 9 楼'])
})

test('only today is shown, and a screen that nobody knows is told so', async () => {
  await openDayOf(hospital, '王小明')
  hospital.setNow(at('23:59'))
  expect((await hall()).clinics).toHaveLength(1)
  hospital.passMinutes(1)
  expect((await hall()).clinics).toEqual([])
  expect((await door()).clinics).toEqual([])
  await expect(wall().getHallDisplay({ departmentId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(wall().getRoomDisplay({ sessionId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(wall().getRoomDisplay({})).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: 'place', message: '请写明是哪间诊室' }] },
  })
})

test('an operator lists the rooms with the codes at their doors; they stay the same', async () => {
  const day = await openDayOf(hospital, '王小明')
  const [template] = await hospital.store.find(templates, { doctorId: day.clinic.doctorId })
  expect(template?.place).toBe(PLACE)
  const operator = await hospital.staff('operator')
  const { rooms } = await operator.api.queue.listRooms({ departmentId: 'dcard' })
  expect(rooms).toEqual([await operator.api.queue.getClinicCode({ sessionId: day.sessionId })])
  await expect(day.doctor.api.queue.listRooms({ departmentId: 'dcard' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  hospital.setNow(`${THURSDAY}T23:00:00.000Z`)
  const nextDay = await hospital.staff('operator')
  expect((await nextDay.api.queue.listRooms({ departmentId: 'dcard' })).rooms).toEqual([])
})
