import { callTasks, messageGrants } from '../../cloudfunctions/notify/collections'
import { deliveryWork } from '../../cloudfunctions/notify/due'
import { postLater, withdraw } from '../../cloudfunctions/notify/public'
import { type PostOffice, openPostOffice } from './post-office'

let office: PostOffice
beforeEach(async () => {
  office = await openPostOffice()
})
afterEach(() => office.hospital.close())

describe('a reminder', () => {
  const remind = ({ hospital, letter, now }: PostOffice) =>
    postLater(hospital.store, letter('r1', { kind: 'visit.reminder' }), '2026-11-26T10:00:00.000Z', now())

  test('comes into the inbox and goes out at its time', async () => {
    const { hospital, allow, sentBy, inbox } = office
    await allow()
    await remind(office)
    await hospital.runJobs()
    expect(await inbox()).toEqual([])
    hospital.setNow('2026-11-26T10:00:00.000Z')
    await hospital.runJobs()
    expect(sentBy()).toEqual(['wechat'])
    expect(await inbox()).toMatchObject([{ body: '第 r1 封' }])
  })

  test('that was taken back does neither; one that went out cannot be', async () => {
    const { rails, hospital, write, allow, inbox } = office
    await allow()
    await remind(office)
    expect(await withdraw(hospital.store, 'r1')).toBe(true)
    hospital.setNow('2026-11-26T10:00:00.000Z')
    await hospital.runJobs()
    expect([rails.sent, await inbox()]).toEqual([[], []])
    await write('m1')
    await hospital.runJobs()
    expect(await withdraw(hospital.store, 'm1')).toBe(false)
  })
})

describe('a stopped clinic', () => {
  test('is told on every channel, and an operator calls', async () => {
    const { hospital, write, allow, sentBy } = office
    await allow('pretend-change')
    await write('m1', { kind: 'clinic.stopped' })
    await hospital.runJobs()
    expect(sentBy()).toEqual(['wechat', 'sms'])
    const operator = await hospital.staff('operator')
    const { tasks } = await operator.api.notify.listCallTasks({})
    expect(tasks).toMatchObject([{ id: 'm1', state: 'open', phone: '', patientName: '' }])
    expect(await operator.api.notify.claimCallTask({ taskId: 'm1' })).toMatchObject({
      mine: true,
      patientName: '王小明',
    })
    const colleague = await hospital.withToken(
      (await hospital.services.tokens.issue({ accountId: 'acc-op2', role: 'operator', doctorId: null }, hospital.now()))
        .token,
      ...(['acc-op2', 'operator'] as const),
    )
    await expect(colleague.api.notify.claimCallTask({ taskId: 'm1' })).rejects.toMatchObject({
      code: 'CALL_TASK_TAKEN',
    })
    await expect(colleague.api.notify.finishCallTask({ taskId: 'm1', outcome: 'reached' })).rejects.toMatchObject({
      code: 'CALL_TASK_TAKEN',
    })
    const done = await operator.api.notify.finishCallTask({ taskId: 'm1', outcome: 'wrong-number' })
    expect(done).toMatchObject({ state: 'done', outcome: 'wrong-number' })
    expect(await hospital.store.get(callTasks, 'm1')).toMatchObject({ claimedBy: operator.accountId })
  })
})

describe('leaves', () => {
  test('only yes counts, only for our templates, and the same tap once', async () => {
    const { wang, left } = office
    const results = [
      { templateId: 'pretend-visit', answer: 'accept' as const },
      { templateId: 'pretend-change', answer: 'reject' as const },
      { templateId: 'pretend-queue', answer: 'filter' as const },
      { templateId: 'of-somebody-else', answer: 'accept' as const },
    ]
    for (let i = 0; i < 3; i += 1) await wang.call('notify.recordGrants', { platform: 'wechat', results }, 'one-tap')
    const { grants } = (await wang.api.notify.listGrants({ platform: 'wechat' })) as { grants: { left: number }[] }
    expect(grants.map(({ left: count }) => count).reduce((a, b) => a + b)).toBe(1)
    expect(await left()).toBe(1)
  })

  test('a ban takes those that were left', async () => {
    const { wang, allow, left } = office
    await allow('pretend-visit', 2)
    const results = [{ templateId: 'pretend-visit', answer: 'ban' as const }]
    await wang.api.notify.recordGrants({ platform: 'wechat', results })
    expect(await left()).toBe(0)
  })

  test('ten messages at once and three leaves: three go on WeChat, none twice, none below zero', async () => {
    const { rails, hospital, wang, write, allow, left, sentBy } = office
    await allow('pretend-visit', 3)
    for (let i = 0; i < 10; i += 1) await write(`m${i}`)
    await hospital.runJobs()
    expect(sentBy().sort()).toEqual([...Array<string>(7).fill('sms'), 'wechat', 'wechat', 'wechat'])
    expect(new Set(rails.sent.map(({ serial }) => serial)).size).toBe(10)
    expect(await left()).toBe(0)
    const spent = await hospital.store.find(messageGrants, { accountId: wang.accountId, state: 'spent' })
    expect(new Set(spent.map(({ spentBy }) => spentBy)).size).toBe(3)
  })

  test('several workers on the same lanes send nothing twice', async () => {
    const { rails, hospital, now, write, allow } = office
    await allow('pretend-visit', 20)
    for (let i = 0; i < 20; i += 1) await write(`m${i}`)
    const context = { ...hospital.services, now: now() }
    const workers = await Promise.all([0, 1, 2].map(() => deliveryWork().find(context, 50)))
    await Promise.all(workers.flat().map(({ run }) => run()))
    await hospital.runJobs()
    expect(rails.sent).toHaveLength(20)
    expect(new Set(rails.sent.map(({ serial }) => serial.split('.')[0])).size).toBe(20)
  })
})

test('the message log tells when and by which way, and nothing of what was said or to whom', async () => {
  const { hospital, write, allow } = office
  await allow()
  await write('m1')
  await hospital.runJobs()
  const operator = await hospital.staff('operator')
  const log = await operator.api.notify.listDeliveries({ state: 'sent' })
  expect(log.deliveries).toMatchObject([
    { id: 'm1', state: 'sent', attempts: [{ channel: 'wechat', end: 'delivered' }] },
  ])
  for (const word of ['王小明', '林静', '心血管', '第 m1 封']) expect(JSON.stringify(log)).not.toContain(word)
  const { templates } = await operator.api.notify.listMessageTemplates({})
  expect(templates.find(({ kind }) => kind === 'clinic.stopped')).toMatchObject({
    ready: ['wechat', 'alipay', 'sms', 'call'],
    everywhere: true,
  })
})
