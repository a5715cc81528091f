import { type TestHospital, openTestHospital } from '../support/hospital'
import { at, openDay, openDayOf, sentTo } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

test('called, in the room, done: the appointment is kept and the next one can come', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  const [wang, zhao] = day.guests
  expect((await day.callNext()).ticket).toMatchObject({ appointmentId: wang.appointmentId, state: 'called', calls: 1 })
  expect((await day.startVisit()).ticket.state).toBe('in-room')
  expect((await day.callNext()).ticket.appointmentId).toBe(zhao.appointmentId)
  await expect(day.startVisit()).rejects.toMatchObject({ code: 'VISIT_RUNNING', data: { number: 1 } })
  expect((await day.finish()).ticket).toMatchObject({ appointmentId: wang.appointmentId, state: 'done' })
  expect(await day.statusOf(wang)).toBe('fulfilled')
  expect((await day.finish()).ticket.appointmentId).toBe(zhao.appointmentId)
  await expect(day.finish()).rejects.toMatchObject({ code: 'NOBODY_CALLED' })
  await expect(day.callNext()).rejects.toMatchObject({ code: 'NOBODY_WAITING' })
})

test('two devices call next at the same moment: one patient is called', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  const outcomes = await Promise.allSettled([day.callNext(), day.callNext(), day.callNext()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = outcomes.filter((each): each is PromiseRejectedResult => each.status === 'rejected')
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'ALREADY_CALLED', data: { number: 1 } })
  expect((await day.queue()).tickets.filter(({ state }) => state === 'called')).toHaveLength(1)
})

test('a doctor calls nobody before she confirmed that it is she, and never in a colleague’s clinic', async () => {
  const day = await openDayOf(hospital, '王小明')
  await day.checkInAll()
  const { receptions } = await import('../../cloudfunctions/identity/collections')
  const [reception] = await hospital.store.find(receptions, { doctorId: 'doc1' })
  await hospital.store.remove(receptions, reception?.id ?? '')
  const { sessionId } = day
  await expect(day.callNext()).rejects.toMatchObject({ code: 'RECEPTION_NOT_CONFIRMED', data: { sessionId } })
  const colleague = await hospital.staff('doctor', 'doc2')
  await expect(colleague.api.queue.callNext({ sessionId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('who was skipped comes back behind the next three', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽', '周强', '吴芳')
  await day.checkInAll()
  const [wang] = day.guests
  await day.callNext()
  expect((await day.skip()).ticket.state).toBe('skipped')
  await hospital.runJobs()
  expect(sentTo(hospital, wang, 'queue.missed')).toHaveLength(1)
  await wang.api.queue.comeBack({ appointmentId: wang.appointmentId })
  expect(await day.line()).toEqual(['赵大海', '孙丽', '周强', '王小明', '吴芳'])
})

test('after three calls and five minutes the next one can be called, and he counts as missed', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  const { sessionId } = day
  await day.callNext()
  await day.doctor.api.queue.callAgain({ sessionId })
  hospital.passMinutes(5)
  await expect(day.callNext()).rejects.toMatchObject({ code: 'ALREADY_CALLED' })
  expect((await day.doctor.api.queue.callAgain({ sessionId })).ticket.calls).toBe(3)
  expect((await day.callNext()).ticket.number).toBe(2)
  expect((await day.queue()).tickets[0]).toMatchObject({ number: 1, state: 'missed' })
})

test('who steps away keeps his place; when his turn has passed he comes behind the next one', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽', '周强')
  await day.checkInAll()
  const [, zhao] = day.guests
  const { appointmentId } = zhao
  await zhao.api.queue.stepAway({ appointmentId })
  await zhao.api.queue.comeBack({ appointmentId })
  expect(await day.line()).toEqual(['王小明', '赵大海', '孙丽', '周强'])
  await zhao.api.queue.stepAway({ appointmentId })
  for (let calls = 0; calls < 2; calls += 1) {
    hospital.passMinutes(5)
    await day.callNext()
    await day.finish()
  }
  await zhao.api.queue.comeBack({ appointmentId })
  expect(await day.line()).toEqual(['周强', '赵大海'])
})

test('who was away for more than half an hour stands as if he came late', async () => {
  const day = await openDay(hospital, [
    ['王小明', '09:00'],
    ['赵大海', '09:00'],
    ['孙丽', '09:30'],
    ['周强', '09:45'],
  ])
  await day.checkInAll()
  const [wang] = day.guests
  hospital.setNow(at('09:00'))
  await wang.api.queue.stepAway({ appointmentId: wang.appointmentId })
  hospital.setNow(at('09:31'))
  await wang.api.queue.comeBack({ appointmentId: wang.appointmentId })
  expect(await day.line()).toEqual(['赵大海', '孙丽', '王小明', '周强'])
})

test('who comes late stands behind those who are on time, and is told the rule', async () => {
  const day = await openDay(hospital, [
    ['王小明', '09:00'],
    ['赵大海', '09:15'],
    ['孙丽', '09:30'],
  ])
  const [wang, zhao, sun] = day.guests
  await day.checkIn(zhao)
  await day.checkIn(sun)
  hospital.setNow(at('09:20'))
  expect((await day.checkIn(wang)).ticket.late).toBe(true)
  expect(await day.line()).toEqual(['赵大海', '王小明', '孙丽'])
  await hospital.runJobs()
  expect(sentTo(hospital, wang, 'queue.late')).toHaveLength(1)
})

test('the old and the very young go half an hour ahead, one between two others', async () => {
  const day = await openDay(hospital, [
    ['王小明', '09:00'],
    ['赵大海', '09:15'],
    ['孙丽', '09:15'],
    ['周强', '09:15'],
    ['吴芳', '09:45'],
  ])
  const [, , sun, zhou, wu] = day.guests
  await day.born(sun, '1951-11-26')
  await day.born(zhou, '2019-11-27')
  await day.born(wu, '1951-11-27')
  await day.checkInAll()
  expect((await day.queue()).tickets.map(({ priority }) => priority)).toEqual([
    'none',
    'none',
    'elder',
    'child',
    'none',
  ])
  expect(await day.line()).toEqual(['孙丽', '王小明', '周强', '赵大海', '吴芳'])
})

test('back from tests: ahead of those who were not seen yet', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽')
  await day.checkInAll()
  const [wang] = day.guests
  await day.callNext()
  await day.startVisit()
  const { sessionId } = day
  const sent = await day.doctor.api.queue.backToQueue({ sessionId, why: 'tests' })
  expect(sent.ticket).toMatchObject({ state: 'stepped-away', priority: 'tests' })
  hospital.passMinutes(40)
  await wang.api.queue.comeBack({ appointmentId: wang.appointmentId })
  expect(await day.line()).toEqual(['王小明', '赵大海', '孙丽'])
})

test('put back by the doctor: behind the next one', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽')
  await day.checkInAll()
  await day.callNext()
  await day.doctor.api.queue.backToQueue({ sessionId: day.sessionId })
  expect(await day.line()).toEqual(['赵大海', '王小明', '孙丽'])
})

test('one is told when three are ahead, when one is, and when it is his turn; each once', async () => {
  const day = await openDay(
    hospital,
    ['王小明', '赵大海', '孙丽', '周强', '吴芳', '郑洁'].map((name, i) => [name, i < 4 ? '09:00' : '09:15'] as const),
  )
  await day.checkInAll()
  await hospital.runJobs()
  const [, , , , wu] = day.guests
  expect(sentTo(hospital, wu, 'queue.')).toEqual([])
  for (let calls = 0; calls < 5; calls += 1) {
    await day.callNext()
    await hospital.runJobs()
    await day.finish()
  }
  expect(sentTo(hospital, wu, 'queue.').map(({ title }) => title)).toEqual([
    '前面还有 3 位',
    '前面还有 1 位',
    '请进诊室',
  ])
})

test('somebody who cancelled is not called', async () => {
  const day = await openDay(hospital, [
    ['王小明', '09:00'],
    ['赵大海', '09:15'],
  ])
  await day.checkInAll()
  const [wang] = day.guests
  const { appointments } = await import('../../cloudfunctions/booking/collections')
  await hospital.store.updateIf(appointments, wang.appointmentId, {}, { set: { status: 'cancelled' } })
  expect((await day.callNext()).ticket.number).toBe(2)
})
