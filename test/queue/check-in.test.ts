import { appointments, slots } from '../../cloudfunctions/booking/collections'
import { addMinutes } from '../../cloudfunctions/kernel/time'
import { metresBetween } from '../../cloudfunctions/queue/geography'
import { relativeOf } from '../support/people'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { at, openDay, openDayOf } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

test('numbers are given as people come, and the line goes by the booked time', async () => {
  const day = await openDay(hospital, [
    ['王小明', '09:00'],
    ['赵大海', '09:15'],
    ['孙丽', '09:15'],
  ])
  const [wang, zhao, sun] = day.guests
  expect((await day.checkIn(sun)).ticket).toMatchObject({ number: 1, state: 'waiting', late: false })
  hospital.passMinutes(1)
  expect((await day.checkIn(zhao)).ticket.number).toBe(2)
  expect((await day.checkIn(wang)).ticket.number).toBe(3)
  expect(await day.line()).toEqual(['王小明', '孙丽', '赵大海'])
})

test('checking in again answers the same ticket', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  const [wang, zhao] = day.guests
  const first = await day.checkIn(wang)
  await day.checkIn(zhao)
  expect(await day.checkIn(wang)).toEqual(first)
  expect((await day.queue()).tickets).toHaveLength(2)
})

test('who left and comes again keeps his number', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  const [wang] = day.guests
  await wang.api.queue.leave({ appointmentId: wang.appointmentId })
  expect(await day.line()).toEqual(['赵大海'])
  expect((await day.checkIn(wang)).ticket).toMatchObject({ number: 1, state: 'waiting' })
})

test('it opens an hour before the clinic and ends half an hour after it', async () => {
  const day = await openDayOf(hospital, '王小明')
  const [wang] = day.guests
  hospital.setNow(addMinutes(at('08:00'), -1))
  await expect(day.checkIn(wang)).rejects.toMatchObject({
    code: 'CHECK_IN_NOT_OPEN',
    data: { opensAt: at('08:00') },
  })
  hospital.setNow(at('10:30'))
  await expect(day.checkIn(wang)).rejects.toMatchObject({ code: 'CLINIC_OVER' })
  hospital.setNow(at('08:00'))
  await expect(day.checkIn(wang)).resolves.toMatchObject({ ticket: { number: 1 } })
})

test('a cancelled appointment cannot check in; one that is paid at the counter can', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  const [wang, zhao] = day.guests
  await hospital.store.updateIf(appointments, wang.appointmentId, {}, { set: { status: 'cancelled' } })
  await expect(day.checkIn(wang)).rejects.toMatchObject({ code: 'NOT_BOOKED', data: { status: 'cancelled' } })
  expect((await hospital.store.get(appointments, zhao.appointmentId))?.paid).toBe(false)
  await expect(day.checkIn(zhao)).resolves.toBeTruthy()
})

test('a relative who may book may check in; others may not', async () => {
  const { patient, relative } = await relativeOf(hospital, ['booking'])
  const day = await openDayOf(hospital, '王小明')
  const [wang] = day.guests
  expect(wang.patientId).toBe(patient.patientId)
  const { appointmentId } = wang
  const stranger = await hospital.patient('孙丽')
  await expect(stranger.api.queue.checkIn({ appointmentId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(relative.api.queue.checkIn({ appointmentId })).resolves.toMatchObject({ ticket: { number: 1 } })
})

describe('in a real hospital', () => {
  const HOSPITAL = { latitude: 31.23, longitude: 121.47 }

  const prepare = async () => {
    const day = await openDayOf(hospital, '王小明')
    const operator = await hospital.staff('operator')
    hospital.services.demo = null
    const [wang] = day.guests
    return { day, operator, wang, appointmentId: wang.appointmentId }
  }

  test('who shows neither the code nor where he is cannot check in', async () => {
    const { wang, appointmentId } = await prepare()
    const outside = { code: 'NOT_AT_HOSPITAL', data: { metres: null } }
    await expect(wang.api.queue.checkIn({ appointmentId })).rejects.toMatchObject(outside)
  })

  test('the code at the door lets him in, another room’s does not', async () => {
    const { day, wang, appointmentId } = await prepare()
    const { code, place } = await day.doctor.api.queue.getClinicCode({ sessionId: day.sessionId })
    expect(code).toMatch(/^[A-Z2-9]{6}$/)
    expect(place).toBe('门诊楼 3 楼 302 诊室')
    const wrong = wang.api.queue.checkIn({ appointmentId, code: 'AAAAAA' })
    await expect(wrong).rejects.toMatchObject({ code: 'CLINIC_CODE_WRONG' })
    await expect(wang.api.queue.checkIn({ appointmentId, code: code.toLowerCase() })).resolves.toBeTruthy()
  })

  test('by location only within 500 metres, and only once the hospital’s place is known', async () => {
    const { operator, wang, appointmentId } = await prepare()
    const near = { latitude: 31.2335, longitude: 121.471 }
    const far = { latitude: 31.24, longitude: 121.47 }
    const unknown = wang.api.queue.checkIn({ appointmentId, location: near })
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_AT_HOSPITAL', data: { metres: null } })
    await operator.api.queue.setPosition(HOSPITAL)
    const metres = metresBetween(HOSPITAL, far)
    expect(metres).toBe(1112)
    const away = wang.api.queue.checkIn({ appointmentId, location: far })
    await expect(away).rejects.toMatchObject({ code: 'NOT_AT_HOSPITAL', data: { metres } })
    await expect(wang.api.queue.checkIn({ appointmentId, location: near })).resolves.toBeTruthy()
  })

  test('the desk checks in who has no phone', async () => {
    const { operator, appointmentId } = await prepare()
    await expect(operator.api.queue.checkIn({ appointmentId })).resolves.toMatchObject({ ticket: { number: 1 } })
  })
})

test('who moves to a later quarter after checking in stands there', async () => {
  const day = await openDay(hospital, [
    ['王小明', '09:00'],
    ['赵大海', '09:15'],
  ])
  await day.checkInAll()
  const [wang] = day.guests
  const later = await hospital.store.get(slots, day.clinic.slotAt('09:45'))
  await hospital.store.updateIf(
    appointments,
    wang.appointmentId,
    {},
    { set: { slotId: later?.id ?? '', startsAt: later?.startsAt ?? '', endsAt: later?.endsAt ?? '' } },
  )
  await day.callNext()
  expect(await day.line()).toEqual(['王小明'])
})
