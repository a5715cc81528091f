import { messageGrants, callTasks, deliveries } from '../../cloudfunctions/notify/collections'
import { type Letter, post, postLater, withdraw } from '../../cloudfunctions/notify/public'
import { deliveryWork } from '../../cloudfunctions/notify/due'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { pretendChannels } from '../support/pretend-channels'

let rails: ReturnType<typeof pretendChannels>
let hospital: TestHospital
let wang: Awaited<ReturnType<TestHospital['patient']>>
beforeEach(async () => {
  rails = pretendChannels()
  hospital = openTestHospital({ channels: rails.channels })
  wang = await hospital.patient('王小明')
})
afterEach(() => hospital.close())

const now = () => new Date(hospital.now()).toISOString()
const VISIT = { patient: '王小明', doctor: '林静', department: '心血管内科', time: '2026-11-27T01:15:00.000Z' }
const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
  ...{
    id,
    accountId: wang.accountId,
    kind: 'booking.booked',
    title: '预约成功',
    body: `第 ${id} 封`,
    page: '/a/index',
  },
  ...{ values: VISIT, ...more },
})
const write = (id: string, more: Partial<Letter> = {}) =>
  post(hospital.store, hospital.services.outlet, letter(id, more), now())
const allow = (templateId = 'pretend-visit', times = 1) =>
  Promise.all(
    Array.from({ length: times }, () =>
      wang.api.notify.recordGrants({ platform: 'wechat', results: [{ templateId, answer: 'accept' }] }),
    ),
  )
const left = async (templateId = 'pretend-visit') => {
  const { grants } = await wang.api.notify.listGrants({ platform: 'wechat' })
  return grants.find((grant) => grant.templateId === templateId)?.left
}
const delivery = (id: string) => hospital.store.get(deliveries, id)
const tried = async (id: string) =>
  (await delivery(id))?.attempts.map(({ channel, end, code }) => `${channel} ${end} ${code}`)
const sentBy = () => rails.sent.map(({ channel }) => channel)

const NO_LEAVE = { end: 'refused', code: 'WECHAT_43101', permanent: true, grantGone: true } as const
const BUSY = { end: 'refused', code: 'WECHAT_-1', permanent: false } as const
const LOST = { end: 'unknown', code: 'NO_ANSWER' } as const

describe('a message', () => {
  test('goes out on WeChat for one leave, with the form filled, and is in the inbox', async () => {
    await allow()
    await write('m1')
    await hospital.runJobs()
    expect(rails.sent).toMatchObject([
      {
        channel: 'wechat',
        form: 'visit',
        to: wang.accountId,
        serial: 'm1.1',
        values: { time: '2026年11月27日 09:15' },
      },
    ])
    expect(await left()).toBe(0)
    expect(await delivery('m1')).toMatchObject({ state: 'sent', dueAt: null })
    expect((await wang.api.notify.listMessages({})).messages).toHaveLength(1)
  })

  test('without leave goes by SMS to his own number', async () => {
    await write('m1')
    await hospital.runJobs()
    expect(rails.sent).toMatchObject([{ channel: 'sms', to: expect.stringMatching(/^1\d{10}$/) as string }])
    expect(await tried('m1')).toEqual(['wechat refused NO_GRANT', 'alipay refused NO_GRANT', 'sms delivered OK'])
  })

  test('that nobody gave leave for, of a kind that is not worth an SMS, is known as unsent', async () => {
    await write('m1', { kind: 'booking.missed' })
    await hospital.runJobs()
    expect(rails.sent).toEqual([])
    expect(await delivery('m1')).toMatchObject({ state: 'unsent', dueAt: null })
    expect((await wang.api.notify.listMessages({})).messages).toHaveLength(1)
  })

  test('of a kind without a template, or without values, stays in the inbox', async () => {
    await write('m1', { kind: 'grant.given-up' })
    await write('m2', { values: undefined })
    await hospital.runJobs()
    expect([await delivery('m1'), await delivery('m2')]).toEqual([null, null])
    expect((await wang.api.notify.listMessages({})).messages).toHaveLength(2)
  })

  test('that does not fit the form is passed over, not cut into something else', async () => {
    await allow('pretend-refund')
    await write('m1', { kind: 'refund.succeeded', values: { amount: '很多钱', status: '已到账' } })
    await hospital.runJobs()
    expect(await tried('m1')).toEqual(['wechat refused DOES_NOT_FIT', 'alipay refused DOES_NOT_FIT'])
    expect(await left('pretend-refund')).toBe(1)
  })

  test('twice is one, and so is another with the same dedupe key', async () => {
    await allow('pretend-visit', 3)
    for (let i = 0; i < 3; i += 1) {
      await write('m1')
      await write(`other-${i}`, { dedupeKey: 'apt-1' })
      await hospital.runJobs()
    }
    expect(rails.sent).toHaveLength(2)
    expect((await wang.api.notify.listMessages({})).messages).toHaveLength(2)
  })
})

describe('when WeChat says no', () => {
  test('43101 spends the leave, and all that we counted, and the message goes by SMS', async () => {
    await allow('pretend-visit', 3)
    rails.ends.wechat.push(NO_LEAVE)
    await write('m1')
    await hospital.runJobs()
    expect(sentBy()).toEqual(['sms'])
    expect(await left()).toBe(0)
    expect(await tried('m1')).toEqual(['wechat refused WECHAT_43101', 'alipay refused NO_GRANT', 'sms delivered OK'])
  })

  test('because we did something wrong, the leave is kept and the next channel takes it', async () => {
    await allow()
    rails.ends.wechat.push({ end: 'refused', code: 'WECHAT_47003', permanent: true })
    await write('m1')
    await hospital.runJobs()
    expect(sentBy()).toEqual(['sms'])
    expect(await left()).toBe(1)
  })

  test('because it is busy, it is asked again after one, four, fifteen and sixty minutes, then by SMS', async () => {
    await allow()
    rails.ends.wechat.push(BUSY, BUSY, BUSY, BUSY, BUSY)
    await write('m1')
    await hospital.runJobs()
    for (const minutes of [1, 4, 15, 60]) {
      hospital.passMinutes(minutes - 0.5)
      await hospital.runJobs()
      expect(rails.sent).toEqual([])
      hospital.passMinutes(0.5)
      await hospital.runJobs()
    }
    expect(sentBy()).toEqual(['sms'])
    expect(await left()).toBe(1)
    expect((await tried('m1'))?.filter((line) => line === 'wechat refused WECHAT_-1')).toHaveLength(5)
  })

  test('because it is busy, what is urgent does not wait long', async () => {
    await allow('pretend-standby')
    rails.ends.wechat.push(BUSY, BUSY)
    await write('m1', { kind: 'standby.offered' })
    await hospital.runJobs()
    hospital.passMinutes(1)
    await hospital.runJobs()
    expect(sentBy()).toEqual(['sms'])
  })
})

describe('when the answer is lost', () => {
  test.each([true, false])('on WeChat, it is not sent again, whether it went out (%s) or not', async (went) => {
    await allow('pretend-visit', 2)
    rails.ends.wechat.push({ ...LOST, went })
    await write('m1')
    for (let i = 0; i < 5; i += 1) {
      await hospital.runJobs()
      hospital.passMinutes(30)
    }
    expect(rails.sent).toHaveLength(went ? 1 : 0)
    expect(await delivery('m1')).toMatchObject({ state: 'unknown', dueAt: null })
    expect(await left()).toBe(1)
  })

  test('of what is urgent, the next channel says it too', async () => {
    await allow('pretend-standby')
    rails.ends.wechat.push(LOST)
    await write('m1', { kind: 'standby.offered' })
    await hospital.runJobs()
    expect(sentBy()).toEqual(['sms'])
    expect(await delivery('m1')).toMatchObject({ state: 'sent' })
  })

  test('of an SMS, the provider is asked by our serial, and the text is not sent again', async () => {
    rails.ends.sms.push({ ...LOST, went: true })
    await write('m1')
    await hospital.runJobs()
    expect(await delivery('m1')).toMatchObject({ state: 'unknown' })
    hospital.passMinutes(5)
    await hospital.runJobs()
    expect(await delivery('m1')).toMatchObject({ state: 'sent', dueAt: null })
    expect(rails.sent).toHaveLength(1)
  })

  test('of an SMS of which the provider knows nothing, it stays unknown after three questions', async () => {
    rails.ends.sms.push(LOST)
    await write('m1')
    await hospital.runJobs()
    for (const minutes of [5, 15, 60]) {
      hospital.passMinutes(minutes)
      await hospital.runJobs()
    }
    expect(await delivery('m1')).toMatchObject({ state: 'unknown', looks: 3, dueAt: null })
    expect(rails.sent).toEqual([])
  })
})

describe('at night', () => {
  test('a message waits until seven; an urgent one does not', async () => {
    await Promise.all([allow(), allow('pretend-standby')])
    hospital.setNow('2026-11-25T15:30:00.000Z')
    await write('calm')
    await write('urgent', { kind: 'standby.offered' })
    await hospital.runJobs()
    expect(rails.sent.map(({ serial }) => serial)).toEqual(['urgent.1'])
    hospital.setNow('2026-11-25T22:59:00.000Z')
    await hospital.runJobs()
    expect(rails.sent).toHaveLength(1)
    hospital.setNow('2026-11-25T23:00:00.000Z')
    await hospital.runJobs()
    expect(rails.sent.map(({ serial }) => serial)).toEqual(['urgent.1', 'calm.1'])
  })

  test('a try that is due again at night waits too', async () => {
    await allow()
    rails.ends.wechat.push(BUSY)
    hospital.setNow('2026-11-25T13:59:30.000Z')
    await write('m1')
    await hospital.runJobs()
    hospital.setNow('2026-11-25T14:01:00.000Z')
    await hospital.runJobs()
    expect(rails.sent).toEqual([])
    hospital.setNow('2026-11-25T23:00:00.000Z')
    await hospital.runJobs()
    expect(rails.sent).toHaveLength(1)
  })

  test('what helps nobody any more is not sent', async () => {
    await allow('pretend-standby')
    await write('m1', { kind: 'standby.offered' })
    hospital.passMinutes(16)
    await hospital.runJobs()
    expect(rails.sent).toEqual([])
    expect(await delivery('m1')).toMatchObject({ state: 'unsent', attempts: [{ code: 'TOO_LATE' }] })
  })
})

describe('a reminder', () => {
  const remind = () =>
    postLater(hospital.store, letter('r1', { kind: 'visit.reminder' }), '2026-11-26T10:00:00.000Z', now())

  test('comes into the inbox and goes out at its time', async () => {
    await allow()
    await remind()
    await hospital.runJobs()
    expect((await wang.api.notify.listMessages({})).messages).toEqual([])
    hospital.setNow('2026-11-26T10:00:00.000Z')
    await hospital.runJobs()
    expect(sentBy()).toEqual(['wechat'])
    expect((await wang.api.notify.listMessages({})).messages).toMatchObject([{ body: '第 r1 封' }])
  })

  test('that was taken back does neither; one that went out cannot be', async () => {
    await allow()
    await remind()
    expect(await withdraw(hospital.store, 'r1')).toBe(true)
    hospital.setNow('2026-11-26T10:00:00.000Z')
    await hospital.runJobs()
    expect([rails.sent, (await wang.api.notify.listMessages({})).messages]).toEqual([[], []])
    await write('m1')
    await hospital.runJobs()
    expect(await withdraw(hospital.store, 'm1')).toBe(false)
  })
})

describe('a stopped clinic', () => {
  test('is told on every channel, and an operator calls', async () => {
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
    const done = await operator.api.notify.finishCallTask({ taskId: 'm1', outcome: 'no-answer' })
    expect(done).toMatchObject({ state: 'done', outcome: 'no-answer' })
    expect(await hospital.store.get(callTasks, 'm1')).toMatchObject({ claimedBy: operator.accountId })
  })
})

describe('leaves', () => {
  test('only yes counts, only for our templates, and the same tap once', async () => {
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
    await allow('pretend-visit', 2)
    const results = [{ templateId: 'pretend-visit', answer: 'ban' as const }]
    await wang.api.notify.recordGrants({ platform: 'wechat', results })
    expect(await left()).toBe(0)
  })

  test('ten messages at once and three leaves: three go on WeChat, none twice, none below zero', async () => {
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
