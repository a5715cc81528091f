import { callTasks, deliveries } from '../../cloudfunctions/notify/collections'
import type { Visitor } from '../support/hospital'
import { type PostOffice, openPostOffice } from './post-office'

let office: PostOffice
let operator: Visitor
beforeEach(async () => {
  office = await openPostOffice()
  operator = await office.hospital.staff('operator')
})
afterEach(() => office.hospital.close())

const THURSDAY_9 = '2026-11-26T01:00:00.000Z'
const TODAY_AT_3 = '2026-11-25T07:00:00.000Z'

const stopped = async (id: string, time = THURSDAY_9) => {
  const values = { patient: '王小明', doctor: '林静', department: '心血管内科', time, note: '医生停诊' }
  await office.write(id, { kind: 'clinic.stopped', values })
  await office.hospital.runJobs()
}

const colleague = async () => {
  const caller = { accountId: 'acc-op2', role: 'operator' as const, doctorId: null }
  const { token } = await office.hospital.services.tokens.issue(caller, office.hospital.now())
  return office.hospital.withToken(token, caller.accountId, caller.role)
}

const listed = async (state: 'open' | 'later' | 'claimed' | 'done', who = operator) =>
  (await who.api.notify.listCallTasks({ state })).tasks.map(({ id }) => id)

const call = async (taskId: string, outcome: 'reached' | 'no-answer' | 'wrong-number', note = '') => {
  await operator.api.notify.claimCallTask({ taskId })
  return operator.api.notify.finishCallTask({ taskId, outcome, note })
}

const pass = async (minutes: number) => {
  office.hospital.passMinutes(minutes)
  await office.hospital.runJobs()
}

test('who has the least time left is called first, then who has waited longest', async () => {
  await stopped('thursday')
  office.hospital.passMinutes(5)
  await stopped('thursday-later')
  await stopped('today', TODAY_AT_3)
  expect(await listed('open')).toEqual(['today', 'thursday', 'thursday-later'])
})

test('whoever takes a task learns the name, the number and what to say; others do not', async () => {
  await stopped('m1')
  const task = await operator.api.notify.claimCallTask({ taskId: 'm1' })
  expect(task).toMatchObject({ mine: true, patientName: '王小明', phone: expect.stringMatching(/^1\d{10}$/) as string })
  expect(task.words).toContain('王小明约的 2026年11月26日 09:00 心血管内科林静医生：医生停诊')
  const [seen] = (await (await colleague()).api.notify.listCallTasks({ state: 'claimed' })).tasks
  expect(seen).toMatchObject({ mine: false, patientName: '', phone: '', words: '', calls: [] })
})

test('when nobody answers it comes again after ten minutes, then after thirty, and is done after the third time', async () => {
  await stopped('m1')
  expect(await call('m1', 'no-answer', '占线')).toMatchObject({ state: 'open', tries: 1, mine: false })
  expect([await listed('open'), await listed('later')]).toEqual([[], ['m1']])
  await pass(10)
  expect([await listed('open'), await listed('later')]).toEqual([['m1'], []])
  const again = await operator.api.notify.claimCallTask({ taskId: 'm1' })
  expect(again.calls).toMatchObject([{ outcome: 'no-answer', note: '占线' }])
  await operator.api.notify.finishCallTask({ taskId: 'm1', outcome: 'no-answer' })
  await pass(29)
  expect(await listed('open')).toEqual([])
  await pass(1)
  expect(await call('m1', 'no-answer')).toMatchObject({ state: 'done', outcome: 'no-answer', tries: 3 })
  await pass(2 * 60)
  expect([await listed('open'), await listed('done')]).toEqual([[], ['m1']])
})

test.each(['reached', 'wrong-number'] as const)('%s ends a task at once', async (outcome) => {
  await stopped('m1')
  expect(await call('m1', outcome)).toMatchObject({ state: 'done', outcome })
  expect(await listed('done')).toEqual(['m1'])
})

test('a task that was taken and forgotten is free for a colleague after twenty minutes', async () => {
  await stopped('m1')
  await operator.api.notify.claimCallTask({ taskId: 'm1' })
  const other = await colleague()
  await pass(19)
  await expect(other.api.notify.claimCallTask({ taskId: 'm1' })).rejects.toMatchObject({ code: 'CALL_TASK_TAKEN' })
  await pass(1)
  expect(await listed('open', other)).toEqual(['m1'])
  expect(await other.api.notify.claimCallTask({ taskId: 'm1' })).toMatchObject({ mine: true })
  const late = operator.api.notify.finishCallTask({ taskId: 'm1', outcome: 'reached' })
  await expect(late).rejects.toMatchObject({ code: 'CALL_TASK_TAKEN' })
})

test('who talked for longer than that may still write down how it went, while no colleague has taken it', async () => {
  await stopped('m1')
  await operator.api.notify.claimCallTask({ taskId: 'm1' })
  await pass(25)
  const done = await operator.api.notify.finishCallTask({ taskId: 'm1', outcome: 'reached' })
  expect(done).toMatchObject({ state: 'done', outcome: 'reached' })
})

test('two operators who take the same task at the same moment: one has it', async () => {
  await stopped('m1')
  const both = [operator, await colleague()].map((who) => who.api.notify.claimCallTask({ taskId: 'm1' }))
  const ends = await Promise.allSettled(both)
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a result that arrives twice is one call', async () => {
  await stopped('m1')
  await operator.api.notify.claimCallTask({ taskId: 'm1' })
  const say = () => operator.call('notify.finishCallTask', { taskId: 'm1', outcome: 'no-answer' }, 'one-tap')
  expect(await say()).toEqual(await say())
  expect((await office.hospital.store.get(callTasks, 'm1'))?.calls).toHaveLength(1)
})

describe('a message that went out nowhere', () => {
  const unsent = async (id = 'm1') => {
    await office.write(id, { kind: 'booking.missed' })
    await office.hospital.runJobs()
  }

  test('can be told on the phone instead', async () => {
    await unsent()
    const [logged] = (await operator.api.notify.listDeliveries({ state: 'unsent' })).deliveries
    expect(logged).toMatchObject({ id: 'm1', canBeCalled: true })
    const after = await operator.api.notify.callInstead({ deliveryId: 'm1' })
    expect(after).toMatchObject({ state: 'sent', canBeCalled: false })
    expect(after.attempts.at(-1)).toMatchObject({ channel: 'call', code: 'CALL_TASK' })
    expect(await listed('open')).toEqual(['m1'])
    const again = operator.api.notify.callInstead({ deliveryId: 'm1' })
    expect((await again).attempts).toHaveLength(after.attempts.length)
    expect(await listed('open')).toEqual(['m1'])
  })

  test('is not worth a call when it helps nobody any more', async () => {
    await unsent()
    office.hospital.passMinutes(4 * 24 * 60)
    operator = await office.hospital.staff('operator')
    const late = operator.api.notify.callInstead({ deliveryId: 'm1' })
    await expect(late).rejects.toMatchObject({ code: 'NO_CALL_NEEDED' })
  })

  test('of one that did go out, no call is made', async () => {
    await office.allow()
    await office.write('m1')
    await office.hospital.runJobs()
    const asked = operator.api.notify.callInstead({ deliveryId: 'm1' })
    await expect(asked).rejects.toMatchObject({ code: 'NO_CALL_NEEDED' })
  })

  test('to an account without a number says so', async () => {
    await unsent()
    await office.hospital.store.updateIf(deliveries, 'm1', {}, { set: { accountId: 'acc-nobody' } })
    const asked = operator.api.notify.callInstead({ deliveryId: 'm1' })
    await expect(asked).rejects.toMatchObject({ code: 'NO_PHONE' })
  })
})
