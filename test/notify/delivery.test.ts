import { BUSY, LOST, NO_LEAVE, type PostOffice, openPostOffice } from './post-office'

let office: PostOffice
beforeEach(async () => {
  office = await openPostOffice()
})
afterEach(() => office.hospital.close())

describe('a message', () => {
  test('goes out on WeChat for one leave, with the form filled, and is in the inbox', async () => {
    const { rails, hospital, wang, write, allow, left, delivery, inbox } = office
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
    expect(await inbox()).toHaveLength(1)
  })

  test('without leave goes by SMS to his own number', async () => {
    const { rails, hospital, write, tried } = office
    await write('m1')
    await hospital.runJobs()
    expect(rails.sent).toMatchObject([{ channel: 'sms', to: expect.stringMatching(/^1\d{10}$/) as string }])
    expect(await tried('m1')).toEqual(['wechat refused NO_GRANT', 'alipay refused NO_GRANT', 'sms delivered OK'])
  })

  test('that nobody gave leave for, of a kind that is not worth an SMS, is known as unsent', async () => {
    const { rails, hospital, write, delivery, inbox } = office
    await write('m1', { kind: 'booking.missed' })
    await hospital.runJobs()
    expect(rails.sent).toEqual([])
    expect(await delivery('m1')).toMatchObject({ state: 'unsent', dueAt: null })
    expect(await inbox()).toHaveLength(1)
  })

  test('of a kind without a template, or without values, stays in the inbox', async () => {
    const { hospital, write, delivery, inbox } = office
    await write('m1', { kind: 'grant.given-up' })
    await write('m2', { values: undefined })
    await hospital.runJobs()
    expect([await delivery('m1'), await delivery('m2')]).toEqual([null, null])
    expect(await inbox()).toHaveLength(2)
  })

  test('that does not fit the form is passed over, not cut into something else', async () => {
    const { hospital, write, allow, left, tried } = office
    await allow('pretend-refund')
    await write('m1', { kind: 'refund.succeeded', values: { amount: '很多钱', status: '已到账' } })
    await hospital.runJobs()
    expect(await tried('m1')).toEqual(['wechat refused DOES_NOT_FIT', 'alipay refused DOES_NOT_FIT'])
    expect(await left('pretend-refund')).toBe(1)
  })

  test('twice is one, and so is another with the same dedupe key', async () => {
    const { rails, hospital, write, allow, inbox } = office
    await allow('pretend-visit', 3)
    for (let i = 0; i < 3; i += 1) {
      await write('m1')
      await write(`other-${i}`, { dedupeKey: 'apt-1' })
      await hospital.runJobs()
    }
    expect(rails.sent).toHaveLength(2)
    expect(await inbox()).toHaveLength(2)
  })
})

describe('when WeChat says no', () => {
  test('43101 spends the leave, and all that we counted, and the message goes by SMS', async () => {
    const { rails, hospital, write, allow, left, tried, sentBy } = office
    await allow('pretend-visit', 3)
    rails.ends.wechat.push(NO_LEAVE)
    await write('m1')
    await hospital.runJobs()
    expect(sentBy()).toEqual(['sms'])
    expect(await left()).toBe(0)
    expect(await tried('m1')).toEqual(['wechat refused WECHAT_43101', 'alipay refused NO_GRANT', 'sms delivered OK'])
  })

  test('because we did something wrong, the leave is kept and the next channel takes it', async () => {
    const { rails, hospital, write, allow, left, sentBy } = office
    await allow()
    rails.ends.wechat.push({ end: 'refused', code: 'WECHAT_47003', permanent: true })
    await write('m1')
    await hospital.runJobs()
    expect(sentBy()).toEqual(['sms'])
    expect(await left()).toBe(1)
  })

  test('because it is busy, it is asked again after one, four, fifteen and sixty minutes, then by SMS', async () => {
    const { rails, hospital, write, allow, left, tried, sentBy } = office
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
    const { rails, hospital, write, allow, sentBy } = office
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
    const { rails, hospital, write, allow, left, delivery } = office
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
    const { rails, hospital, write, allow, delivery, sentBy } = office
    await allow('pretend-standby')
    rails.ends.wechat.push(LOST)
    await write('m1', { kind: 'standby.offered' })
    await hospital.runJobs()
    expect(sentBy()).toEqual(['sms'])
    expect(await delivery('m1')).toMatchObject({ state: 'sent' })
  })

  test('of an SMS, the provider is asked by our serial, and the text is not sent again', async () => {
    const { rails, hospital, write, delivery } = office
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
    const { rails, hospital, write, delivery } = office
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
    const { rails, hospital, write, allow } = office
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
    const { rails, hospital, write, allow } = office
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
    const { rails, hospital, write, allow, delivery } = office
    await allow('pretend-standby')
    await write('m1', { kind: 'standby.offered' })
    hospital.passMinutes(16)
    await hospital.runJobs()
    expect(rails.sent).toEqual([])
    expect(await delivery('m1')).toMatchObject({ state: 'unsent', attempts: [{ code: 'TOO_LATE' }] })
  })
})
