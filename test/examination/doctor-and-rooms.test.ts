import { days } from '../../cloudfunctions/examination/collections'
import { kinds } from '../../cloudfunctions/examination/kinds'
import { areHoursRight } from '../../cloudfunctions/examination/room'
import { deliveries } from '../../cloudfunctions/notify/collections'
import { demoExaminationRooms } from '../../local/hospital/examinations'
import { FRIDAY, THURSDAY } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { type Guest, acceptAll, at, faults, itemIn, openVisits, shown } from './support'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(async () => {
  await hospital.runJobs()
  expect(await faults(hospital.store, hospital.now())).toEqual([])
  hospital.close()
})

const open = async () => {
  const all = await openVisits(hospital, '王小明')
  const [guest] = all.guests
  if (!guest) throw new Error('nobody came')
  await acceptAll(guest)
  return { ...all, guest, plan: () => guest.api.examination.getPlan({ appointmentId: guest.appointmentId }) }
}

const letters = async ({ accountId }: Guest) => {
  await hospital.runJobs()
  return hospital.delivered.filter(({ accountId: to, kind }) => to === accountId && kind.startsWith('examination.'))
}

const passTo = async (clock: string, date: string) => {
  hospital.setNow(at(clock, date))
  await hospital.runJobs()
}

test('the doctor of the clinic orders one and declines the other; the patient is told of both', async () => {
  const { guest, doctor, plan } = await open()
  const { appointmentId } = guest
  await doctor.api.examination.decide({ appointmentId, kind: 'lipids', decision: 'order' })
  await doctor.api.examination.decide({ appointmentId, kind: 'ecg', decision: 'decline' })
  expect(shown(await plan())).toEqual(['lipids confirmed 00:00Z', 'ecg declined'])
  const [first, second] = await letters(guest)
  expect(first).toMatchObject({ title: '医生已确认检查', body: expect.stringContaining('空腹8小时') })
  expect(first?.body).toContain('不要自己停药')
  expect(second).toMatchObject({ title: '有一项检查不用做了' })
})

test('what is declined stays declined, until the doctor thinks again', async () => {
  const { guest, doctor, plan } = await open()
  const { appointmentId } = guest
  await doctor.api.examination.decide({ appointmentId, kind: 'ecg', decision: 'decline' })
  const again = [{ kind: 'ecg' as const, roomId: 'exam-ecg-1', startsAt: at('09:00') }]
  await expect(guest.api.examination.hold({ appointmentId, places: again })).rejects.toMatchObject({
    code: 'NOT_NEEDED',
  })
  await doctor.api.examination.decide({ appointmentId, kind: 'ecg', decision: 'order' })
  expect(itemIn(await plan(), 'ecg')).toMatchObject({ state: 'proposed', ordered: true })
  const held = await guest.api.examination.hold({ appointmentId, places: again })
  expect(itemIn(held, 'ecg')).toMatchObject({ state: 'confirmed', confirmBy: null })
})

test('neither another doctor nor the patient can order', async () => {
  const { guest } = await open()
  const other = await hospital.staff('doctor', 'doc9')
  const wish = { appointmentId: guest.appointmentId, kind: 'ecg' as const, decision: 'order' as const }
  for (const who of [other, guest])
    await expect(who.api.examination.decide(wish)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('what nobody ordered by half past five goes back, and he need not fast for it', async () => {
  const { guest, plan, doctor } = await open()
  await doctor.api.examination.decide({ appointmentId: guest.appointmentId, kind: 'ecg', decision: 'order' })
  await passTo('17:29', '2026-11-25')
  expect(itemIn(await plan(), 'lipids').state).toBe('held')
  await passTo('17:30', '2026-11-25')
  expect(itemIn(await plan(), 'lipids')).toMatchObject({ state: 'proposed', lost: 'unconfirmed' })
  expect(itemIn(await plan(), 'ecg').state).toBe('confirmed')
  expect((await letters(guest)).map(({ title }) => title)).toEqual(['医生已确认检查', '预留的检查已放回'])
})

test('the evening before, one letter tells the way and how to prepare', async () => {
  const { guest, doctor } = await open()
  for (const kind of ['lipids', 'ecg'] as const)
    await doctor.api.examination.decide({ appointmentId: guest.appointmentId, kind, decision: 'order' })
  await passTo('17:59', '2026-11-25')
  const isReminder = ({ kind }: { kind: string }) => kind === 'examination.reminder'
  expect((await letters(guest)).filter(isReminder)).toEqual([])
  await passTo('18:00', '2026-11-25')
  await passTo('20:00', '2026-11-25')
  const reminders = (await letters(guest)).filter(isReminder)
  expect(reminders).toHaveLength(1)
  const words = ['1楼抽血室 8:00 → 2楼心电图室 1 9:20 → 3楼302 诊室 10:00', '空腹8小时', '出冷汗，马上吃糖']
  for (const each of words) expect(reminders[0]?.body).toContain(each)
})

test('a visit moved to where they still suit keeps them; moved too far, he is told and offered others', async () => {
  const { guest, clinic, plan, doctor } = await open()
  const { appointmentId } = guest
  await doctor.api.examination.decide({ appointmentId, kind: 'lipids', decision: 'order' })
  await guest.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt('10:15') })
  await hospital.runJobs()
  expect(shown(await plan())).toEqual(['lipids confirmed 00:00Z', 'ecg held 01:20Z'])
  await guest.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt('09:00') })
  await letters(guest)
  expect(shown(await plan())).toEqual(['lipids proposed 23:00Z', 'ecg proposed 00:20Z'])
  expect(itemIn(await plan(), 'lipids')).toMatchObject({ lost: 'visit-moved', ordered: true })
  expect((await letters(guest)).at(-1)).toMatchObject({ title: '检查时间要重新选' })
  expect(shown(await acceptAll(guest))).toEqual(['lipids confirmed 23:00Z', 'ecg held 00:20Z'])
})

test('a visit that is cancelled gives everything back', async () => {
  const { guest } = await open()
  await guest.api.booking.cancel({ appointmentId: guest.appointmentId })
  expect((await letters(guest)).map(({ title }) => title)).toEqual(['检查位置已放回'])
  expect((await hospital.store.find(days, {})).flatMap(({ places }) => places)).toEqual([])
  await expect(guest.api.examination.hold({ appointmentId: guest.appointmentId, places: [] })).rejects.toMatchObject({
    code: 'VISIT_OVER',
  })
})

test('a room closed for a day: nobody takes a place, who had one is told and offered another room', async () => {
  const { guest, operator, plan } = await open()
  const day = { roomId: 'exam-ecg-1', date: THURSDAY }
  const { affected } = await operator.api.examination.closeDay({ ...day, closed: true, reason: '设备检修' })
  expect(affected).toBe(1)
  expect(itemIn(await plan(), 'ecg')).toMatchObject({
    ...{ state: 'proposed', lost: 'room-closed' },
    time: { roomId: 'exam-ecg-2', startsAt: at('09:20') },
  })
  expect((await letters(guest)).map(({ title }) => title)).toEqual(['检查室停用，请换个时间'])
  expect(await operator.api.examination.getRoomDay(day)).toMatchObject({ closed: '设备检修', places: 0, visitors: [] })
  const places = [{ kind: 'ecg' as const, roomId: 'exam-ecg-1', startsAt: at('09:00') }]
  await expect(guest.api.examination.hold({ appointmentId: guest.appointmentId, places })).rejects.toMatchObject({
    code: 'PLACE_GONE',
  })
  await operator.api.examination.closeDay({ ...day, closed: false })
  expect(shown(await guest.api.examination.hold({ appointmentId: guest.appointmentId, places }))).toContain(
    'ecg held 01:00Z',
  )
})

test('the day’s list of a room; nobody is examined without an order, nor before his day', async () => {
  const { guest, operator, doctor, plan } = await open()
  const { appointmentId } = guest
  const mark = () => operator.api.examination.markDone({ appointmentId, kind: 'ecg' })
  await expect(mark()).rejects.toMatchObject({ code: 'NOT_ORDERED' })
  await doctor.api.examination.decide({ appointmentId, kind: 'ecg', decision: 'order' })
  await expect(mark()).rejects.toMatchObject({ code: 'NOT_TODAY' })
  await passTo('09:25', THURSDAY)
  const today = (await hospital.staff('operator')).api.examination
  for (let taps = 0; taps < 2; taps++) await today.markDone({ appointmentId, kind: 'ecg' })
  const { visitors } = await today.getRoomDay({ roomId: 'exam-ecg-1', date: THURSDAY })
  expect(visitors).toEqual([
    {
      ...{ appointmentId, kind: 'ecg', kindName: '心电图', patientName: '王小明' },
      ...{ startsAt: at('09:20'), state: 'done' },
    },
  ])
  expect(itemIn(await plan(), 'ecg').state).toBe('done')
  await today.markDone({ appointmentId, kind: 'ecg', done: false })
  expect(itemIn(await plan(), 'ecg').state).toBe('confirmed')
})

test('in the demo hospital every examination has a room, and every room hours that hold together', () => {
  expect(new Set(demoExaminationRooms.flatMap(({ kinds }) => kinds)).size).toBe(Object.keys(kinds).length)
  for (const { hours, minutes, name } of demoExaminationRooms)
    expect({ name, right: areHoursRight(hours, minutes) }).toEqual({ name, right: true })
})

test('new hours hold from the days on that nobody has asked for yet', async () => {
  const { operator } = await open()
  const { rooms } = await operator.api.examination.listRooms({})
  const ecg = rooms.find(({ id }) => id === 'exam-ecg-1')
  if (!ecg) throw new Error('no room')
  const { kindNames: _, ...fields } = ecg
  const hours = [4, 5].map((weekday) => ({ weekday, startsAt: '09:00', endsAt: '10:00' }))
  await operator.api.examination.saveRoom({ ...fields, hours })
  const places = async (date: string) =>
    (await operator.api.examination.getRoomDay({ roomId: 'exam-ecg-1', date })).places
  expect([await places(THURSDAY), await places(FRIDAY)]).toEqual([48, 6])
  const wrong = [...hours, { weekday: 5, startsAt: '09:30', endsAt: '11:00' }]
  await expect(operator.api.examination.saveRoom({ ...fields, hours: wrong })).rejects.toMatchObject({
    code: 'HOURS_WRONG',
  })
})

test('what leaves the app names the hour and the fasting, but no examination; the log names neither', async () => {
  const { guest, doctor } = await open()
  await doctor.api.examination.decide({ appointmentId: guest.appointmentId, kind: 'lipids', decision: 'order' })
  await hospital.runJobs()
  const [delivery] = (await hospital.store.find(deliveries, {})).filter(({ kind }) => kind === 'examination.ordered')
  expect(delivery?.values.note).toBe('8:00检查，空腹8小时')
  expect(JSON.stringify(delivery?.values)).not.toMatch(/血脂|肝功能|lipids/)
  expect(hospital.logLines.join('\n')).not.toMatch(/血脂|lipids/)
})
