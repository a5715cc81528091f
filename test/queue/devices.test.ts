import { type TestHospital, openTestHospital } from '../support/hospital'
import { openDayOf } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const openRoom = async (...names: string[]) => {
  const day = await openDayOf(hospital, ...names)
  await day.checkInAll()
  const [{ appointmentId: first }, { appointmentId: second }] = day.guests
  return { ...day, first, second, staff: day.doctor.api.queue }
}

test('a finish of who is done on the other device does nothing to the one who was called after him', async () => {
  const { callNext, startVisit, staff, sessionId, queue, first } = await openRoom('王小明', '赵大海')
  await callNext()
  await startVisit()
  await callNext()
  await staff.finish({ sessionId, appointmentId: first })
  await expect(staff.finish({ sessionId, appointmentId: first })).rejects.toMatchObject({
    code: 'NOT_NOW',
    data: { state: 'done' },
  })
  expect((await queue()).tickets.map(({ state }) => state)).toEqual(['done', 'called'])
})

test('a skip, a call or a visit of who was skipped already hits nobody else', async () => {
  const { callNext, staff, sessionId, queue, first, second } = await openRoom('王小明', '赵大海')
  await callNext()
  await staff.skip({ sessionId, appointmentId: first })
  await callNext()
  const stale = { sessionId, appointmentId: first }
  for (const move of [staff.skip, staff.callAgain, staff.startVisit])
    await expect(move(stale)).rejects.toMatchObject({ code: 'NOT_NOW', data: { state: 'skipped' } })
  expect((await queue()).tickets.map(({ state, calls }) => [state, calls])).toEqual([
    ['skipped', 1],
    ['called', 1],
  ])
  expect((await staff.startVisit({ sessionId, appointmentId: second })).ticket.state).toBe('in-room')
  await expect(staff.startVisit({ sessionId, appointmentId: second })).rejects.toMatchObject({ code: 'NOT_NOW' })
})

test('the doctor lets in who stands at the door again after tests, and only hers', async () => {
  const { callNext, startVisit, staff, sessionId, line, first } = await openRoom('王小明', '赵大海')
  await callNext()
  await startVisit()
  await staff.backToQueue({ sessionId, appointmentId: first, why: 'tests' })
  const colleague = await hospital.staff('doctor', 'doc2')
  await expect(colleague.api.queue.comeBack({ appointmentId: first })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await staff.comeBack({ appointmentId: first })
  expect(await line()).toEqual(['王小明', '赵大海'])
})
