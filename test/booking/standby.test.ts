import { slots } from '../../cloudfunctions/booking/collections'
import { audit } from '../support/audit'
import { openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { entryOf, fullClinic } from '../support/standby'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const three = ['赵大海', '孙丽', '李明']

test('those who wait have positions in the order they came, and move up', async () => {
  const { queue, cancel } = await fullClinic(hospital, three)
  expect(await Promise.all(queue.map(entryOf))).toMatchObject([1, 2, 3].map((position) => ({ position })))
  await cancel()
  expect(await Promise.all(queue.map(entryOf))).toMatchObject([
    { status: 'offered', position: null, offer: expect.anything() },
    { status: 'waiting', position: 1, offer: null },
    { status: 'waiting', position: 2, offer: null },
  ])
})

test('a place that comes back is held for the first who waits, for 15 minutes', async () => {
  const { clinic, queue, cancel } = await fullClinic(hospital, three)
  await cancel()
  const offer = (await Promise.all(queue.map(entryOf)))[0]?.offer
  expect(offer).toEqual({
    ...{ slotId: clinic.slotAt('09:00'), startsAt: '2026-11-26T01:00:00.000Z', feeFen: 2000 },
    until: '2026-11-25T00:15:00.000Z',
  })
  expect(await audit(hospital.store)).toEqual([])
})

test('nobody books a held place, neither a stranger nor one who waits behind', async () => {
  const { clinic, queue, cancel } = await fullClinic(hospital, three)
  await cancel()
  const stranger = await hospital.patient('周红')
  for (const person of [stranger, queue[1]]) {
    const wish = { slotId: clinic.slotAt('09:00'), patientId: person?.patientId ?? '' }
    await expect(person?.api.booking.reserve(wish)).rejects.toMatchObject({ code: 'SLOT_FULL' })
  }
  expect(await audit(hospital.store)).toEqual([])
})

test('the first accepts within his time and has an appointment with what he said when he joined', async () => {
  const { clinic, cancel } = await fullClinic(hospital, [])
  const zhao = await hospital.patient('赵大海')
  const wish = { sessionId: clinic.sessionOn(), patientId: zhao.patientId, needs: ['dialect' as const], reason: '胸闷' }
  const { id: standbyId } = await zhao.api.booking.joinStandby(wish)
  await cancel()
  hospital.setNow('2026-11-25T00:14:59.999Z')
  const { appointment } = await zhao.api.booking.acceptStandby({ standbyId })
  expect(appointment).toMatchObject({ status: 'booked', needs: ['dialect'], reason: '胸闷', patientName: '赵大海' })
  expect(await entryOf(zhao)).toBeUndefined()
  expect(await audit(hospital.store)).toEqual([])
})

test('accepting twice tells of the appointment that he has', async () => {
  const { queue, cancel } = await fullClinic(hospital, ['赵大海'])
  const [zhao] = queue
  await cancel()
  const standbyId = zhao?.standbyId ?? ''
  const first = await zhao?.api.booking.acceptStandby({ standbyId })
  await expect(zhao?.api.booking.acceptStandby({ standbyId })).rejects.toMatchObject({
    code: 'ALREADY_BOOKED',
    data: { appointmentId: first?.appointmentId },
  })
})

test('after 15 minutes the offer is over and the place goes to the next', async () => {
  const { queue, cancel } = await fullClinic(hospital, three)
  await cancel()
  hospital.passMinutes(15)
  const [zhao, sun] = queue
  const late = zhao?.api.booking.acceptStandby({ standbyId: zhao.standbyId })
  await expect(late).rejects.toMatchObject({ code: 'OFFER_OVER', status: 410 })
  await hospital.runJobs()
  expect(await Promise.all(queue.map(entryOf))).toMatchObject([
    { status: 'passed', position: null, offer: null },
    { status: 'offered', offer: { until: '2026-11-25T00:30:00.000Z' } },
    { status: 'waiting', position: 1 },
  ])
  await expect(zhao?.api.booking.acceptStandby({ standbyId: zhao.standbyId })).rejects.toMatchObject({
    code: 'OFFER_OVER',
  })
  await expect(sun?.api.booking.acceptStandby({ standbyId: sun.standbyId })).resolves.toMatchObject({
    status: 'booked',
  })
  expect(await audit(hospital.store)).toEqual([])
})

test('when nobody is left who waits, the place is free for all', async () => {
  const { clinic, cancel } = await fullClinic(hospital, ['赵大海'])
  await cancel()
  hospital.passMinutes(15)
  await hospital.runJobs()
  expect((await hospital.store.get(slots, clinic.slotAt('09:00')))?.free).toBe(1)
  const stranger = await hospital.patient('周红')
  const wish = { slotId: clinic.slotAt('09:00'), patientId: stranger.patientId }
  await expect(stranger.api.booking.reserve(wish)).resolves.toMatchObject({ status: 'booked' })
})

test('an offer that ran out does not wait for the jobs when somebody wants the place', async () => {
  const { clinic, cancel } = await fullClinic(hospital, ['赵大海'])
  await cancel()
  hospital.passMinutes(16)
  const stranger = await hospital.patient('周红')
  const wish = { slotId: clinic.slotAt('09:00'), patientId: stranger.patientId }
  await expect(stranger.api.booking.reserve(wish)).resolves.toMatchObject({ status: 'booked' })
  await hospital.runJobs()
  expect(await audit(hospital.store)).toEqual([])
})

test('who leaves while he has an offer passes it on at once', async () => {
  const { queue, cancel } = await fullClinic(hospital, three)
  await cancel()
  const [zhao, sun] = queue
  await zhao?.api.booking.leaveStandby({ standbyId: zhao.standbyId })
  await zhao?.api.booking.leaveStandby({ standbyId: zhao.standbyId })
  if (!zhao || !sun) throw new Error('nobody waits')
  expect(await entryOf(zhao)).toBeUndefined()
  expect(await entryOf(sun)).toMatchObject({ status: 'offered' })
  expect(await audit(hospital.store)).toEqual([])
})

test('who leaves and comes back waits at the end', async () => {
  const { clinic, queue } = await fullClinic(hospital, three)
  const [zhao] = queue
  await zhao?.api.booking.leaveStandby({ standbyId: zhao.standbyId })
  hospital.passMinutes(1)
  const again = await zhao?.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: zhao.patientId })
  expect(again).toMatchObject({ status: 'waiting', position: 3 })
})

test('who let his offer pass can join again, at the end', async () => {
  const { clinic, queue, cancel } = await fullClinic(hospital, ['赵大海', '孙丽', '李明'])
  await cancel()
  hospital.passMinutes(15)
  await hospital.runJobs()
  const [zhao] = queue
  const again = await zhao?.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: zhao.patientId })
  expect(again).toMatchObject({ status: 'waiting', position: 2, offer: null })
})

test('waiting ends with the clinic', async () => {
  const { queue } = await fullClinic(hospital, ['赵大海'])
  const [zhao] = queue
  if (!zhao) throw new Error('nobody waits')
  hospital.setNow('2026-11-26T01:14:59.000Z')
  await hospital.runJobs()
  expect(await entryOf(zhao)).toMatchObject({ status: 'waiting' })
  hospital.setNow('2026-11-26T01:15:00.000Z')
  await hospital.runJobs()
  expect(await entryOf(zhao)).toBeUndefined()
})

test('an offer shortly before the visit ends when the visit would begin', async () => {
  const { queue, clinic } = await fullClinic(hospital, ['赵大海'])
  hospital.setNow('2026-11-26T00:50:00.000Z')
  const operator = await hospital.staff('operator')
  await operator.api.booking.setCapacity({ slotId: clinic.slotAt('09:00'), capacity: 2 })
  const [zhao] = queue
  if (!zhao) throw new Error('nobody waits')
  expect(await entryOf(zhao)).toMatchObject({ offer: { until: '2026-11-26T01:00:00.000Z' } })
})

test('a place that is given back once the visit has begun is offered to nobody', async () => {
  const clinic = await openClinic(hospital.store, { endsAt: '09:15' })
  const zhao = await hospital.patient('赵大海')
  const { slotId } = { slotId: clinic.slotAt('09:00') }
  await zhao.api.booking.reserve({ slotId, patientId: zhao.patientId })
  const sun = await hospital.patient('孙丽')
  await sun.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: sun.patientId })
  hospital.setNow('2026-11-26T01:00:00.000Z')
  const operator = await hospital.staff('operator')
  await operator.api.booking.setCapacity({ slotId, capacity: 2 })
  expect(await entryOf(sun)).toMatchObject({ status: 'waiting' })
})
