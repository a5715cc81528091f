import type { ConsultState } from '@xinglin/types/consult'
import { consults, readMarks } from '../../cloudfunctions/consult/collections'
import { append } from '../../cloudfunctions/consult/append'
import { instant } from '../../cloudfunctions/kernel/time'
import { adts, bring, pdf, photo } from '../support/attachments'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { CONSULT, openThread, refusal, say, textsIn, threadOf } from './talk-world'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

test('both see the same words in the same order, each his own as his own', async () => {
  const { patient, doctor } = await openThread(hospital)
  await say(patient, '医生好', 'key-1')
  await say(doctor, '您好，哪里不舒服？', 'key-2')
  await say(patient, '头晕', 'key-3')
  const [his, hers] = [(await threadOf(patient)).messages, (await threadOf(doctor)).messages]
  expect(textsIn(his)).toEqual(['医生好', '您好，哪里不舒服？', '头晕'])
  expect(his.map(({ seq, from, name }) => [seq, from, name])).toEqual([
    [1, 'patient', '王小明'],
    [2, 'doctor', '沈怀安'],
    [3, 'patient', '王小明'],
  ])
  expect(his.map(({ mine, key }) => [mine, key])).toEqual([
    [true, 'key-1'],
    [false, null],
    [true, 'key-3'],
  ])
  expect(hers.map(({ mine, key }) => [mine, key])).toEqual([
    [false, null],
    [true, 'key-2'],
    [false, null],
  ])
})

describe('whose turn it is', () => {
  const states: ConsultState[] = [
    ...(['drafted', 'paid', 'waiting', 'open', 'answered', 'ended', 'referred', 'refunded', 'expired'] as const),
  ]
  const patientMay = ['paid', 'waiting', 'open', 'answered']
  const doctorMay: Partial<Record<ConsultState, string>> = {
    ...{ drafted: 'FORBIDDEN', paid: 'NOT_STARTED', waiting: 'NOT_STARTED', open: 'OK', answered: 'OK' },
  }
  test.each(states)('in a consult that is %s', async (state) => {
    const { patient, doctor } = await openThread(hospital, state)
    expect(await refusal(say(patient, '在吗'))).toBe(patientMay.includes(state) ? 'OK' : 'CONSULT_MOVED_ON')
    expect(await refusal(say(doctor, '您好'))).toBe(doctorMay[state] ?? 'CONSULT_MOVED_ON')
  })

  test('what is refused leaves nothing behind', async () => {
    const { doctor, kept, find } = await openThread(hospital, 'waiting')
    await refusal(say(doctor, '您好'))
    expect(await kept()).toEqual([])
    expect(await find()).toMatchObject({ lastSeq: 0, state: 'waiting' })
  })
})

describe('the doctor’s first word', () => {
  test('stops the clock in the same write, and the later ones change nothing of it', async () => {
    const { doctor, find } = await openThread(hospital)
    hospital.passMinutes(7)
    const at = instant(hospital.now())
    await say(doctor, '您好')
    expect(await find()).toMatchObject({ state: 'answered', answeredAt: at, answerBy: null, heldUp: '' })
    hospital.passMinutes(1)
    await say(doctor, '多休息')
    expect((await find()).answeredAt).toBe(at)
  })

  test.each(['picture', 'voice', 'document'] as const)('may be a %s', async (kind) => {
    const { doctor, find } = await openThread(hospital)
    const bytes = { picture: photo(), voice: adts(2), document: pdf(1) }[kind]
    const uploadId = await bring(hospital, doctor, kind, bytes)
    await doctor.api.consult.send({ consultId: CONSULT, content: { kind, uploadId } })
    expect((await find()).state).toBe('answered')
  })

  test('is no circle on a picture, no event, and nothing of the patient’s', async () => {
    const { patient, doctor, find } = await openThread(hospital)
    const uploadId = await bring(hospital, patient, 'picture', photo())
    const sent = await patient.api.consult.send({ consultId: CONSULT, content: { kind: 'picture', uploadId } })
    const attachmentId = sent.content.kind === 'picture' ? sent.content.attachment.id : ''
    const strokes = [{ shape: 'circle' as const, points: [[1, 2] as [number, number], [3, 4] as [number, number]] }]
    await doctor.api.consult.send({ consultId: CONSULT, content: { kind: 'marks', attachmentId, strokes } })
    const system = { key: 'k', clientKey: 'k', from: 'system' as const, accountId: '', name: '', alarm: null }
    const event = { kind: 'event' as const, text: '医生正在查看' }
    await append(hospital.store, CONSULT, { ...system, content: event }, instant(hospital.now()), () => ({}))
    expect(await find()).toMatchObject({ state: 'open', answeredAt: null })
    expect((await find()).answerBy).not.toBeNull()
  })

  test('comes too late when the clock is out, whoever notices first', async () => {
    const { doctor, find, kept } = await openThread(hospital)
    hospital.passMinutes(30)
    expect(await refusal(say(doctor, '您好'))).toBe('CONSULT_MOVED_ON')
    await hospital.runJobs()
    expect((await find()).state).toBe('expired')
    expect((await kept()).filter(({ from }) => from === 'doctor')).toEqual([])
  })
})

describe('an emergency in his words', () => {
  const WORDS = '胸口压着痛，喘不上气，出冷汗'

  test('is marked for the doctor, and the thread says 120 at once', async () => {
    const { patient, doctor, find } = await openThread(hospital, 'waiting')
    const sent = await say(patient, WORDS)
    expect(sent.alarm?.flag).toBeTruthy()
    expect((await find()).alarm).toEqual(sent.alarm)
    const { messages, consult } = await threadOf(doctor)
    expect(consult.alarm).toBe(sent.alarm?.flag)
    expect(messages.map(({ from }) => from)).toEqual(['patient', 'system'])
    expect(textsIn(messages)[1]).toContain('120')
    expect((await find()).state).toBe('waiting')
  })

  test('is said once for each kind, however often he writes it', async () => {
    const { patient } = await openThread(hospital)
    await say(patient, WORDS)
    await say(patient, WORDS)
    expect((await threadOf(patient)).messages.map(({ from }) => from)).toEqual(['patient', 'system', 'patient'])
  })

  test('what he denies is none, and the doctor’s words are none', async () => {
    const { patient, doctor, find } = await openThread(hospital)
    expect((await say(patient, '没有胸痛，也不喘')).alarm).toBeNull()
    expect((await say(doctor, WORDS)).alarm).toBeNull()
    expect((await find()).alarm).toBeNull()
  })
})

describe('long threads', () => {
  test('the last fifty first, and back in pages without a gap', async () => {
    const { patient, doctor } = await openThread(hospital, 'answered')
    for (let n = 1; n <= 120; n += 1) await say(n % 2 ? patient : doctor, `第 ${n} 句`)
    const { messages } = await threadOf(doctor)
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 71))
    const page = async (beforeSeq: number) =>
      (await patient.api.consult.listMessages({ consultId: CONSULT, beforeSeq })).messages.map(({ seq }) => seq)
    expect(await page(71)).toEqual(Array.from({ length: 50 }, (_, n) => n + 21))
    expect(await page(21)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    expect(await page(1)).toEqual([])
    expect((await page(9999)).at(-1)).toBe(120)
  })
})

describe('read marks', () => {
  test('one side sees how far the other has read, and what it has not read itself', async () => {
    const { patient, doctor } = await openThread(hospital, 'answered')
    for (const words of ['一', '二', '三']) await say(doctor, words)
    await say(patient, '好')
    expect((await threadOf(patient)).consult.unread).toBe(3)
    await patient.api.consult.markRead({ consultId: CONSULT, upTo: 2 })
    expect((await threadOf(patient)).consult.unread).toBe(1)
    expect((await threadOf(doctor)).readUpTo).toBe(2)
    expect((await threadOf(patient)).readUpTo).toBe(0)
    expect((await threadOf(doctor)).consult.unread).toBe(1)
  })

  test('a mark never goes back, nor past the last message', async () => {
    const { patient, doctor } = await openThread(hospital, 'answered')
    for (const words of ['一', '二', '三']) await say(doctor, words)
    for (const upTo of [99, 1, 0]) await patient.api.consult.markRead({ consultId: CONSULT, upTo })
    expect((await threadOf(doctor)).readUpTo).toBe(3)
    await say(doctor, '四')
    expect((await threadOf(patient)).consult.unread).toBe(1)
  })

  test('nothing is written for nothing', async () => {
    const { patient } = await openThread(hospital, 'answered')
    await patient.api.consult.markRead({ consultId: CONSULT, upTo: 5 })
    expect(await hospital.store.find(readMarks, {})).toEqual([])
  })
})

describe('who is away', () => {
  const told = () => hospital.delivered.filter(({ kind }) => kind === 'consult.message').length
  const later = async (minutes: number) => {
    await hospital.runJobs()
    hospital.passMinutes(minutes)
    await hospital.runJobs()
  }

  test('hears of it once, until he has read', async () => {
    const { patient, doctor } = await openThread(hospital, 'answered')
    for (const words of ['一', '二', '三']) {
      await say(doctor, words)
      await later(2)
    }
    expect(told()).toBe(1)
    await patient.api.consult.markRead({ consultId: CONSULT, upTo: 3 })
    await say(doctor, '四')
    await later(2)
    expect(told()).toBe(2)
    expect(JSON.stringify(hospital.delivered)).not.toMatch(/[一二三四]"/)
  })

  test('hears nothing when he read it within the minute', async () => {
    const { patient, doctor } = await openThread(hospital, 'answered')
    await say(doctor, '一')
    await later(0.5)
    await patient.api.consult.markRead({ consultId: CONSULT, upTo: 1 })
    await later(5)
    expect(told()).toBe(0)
  })
})

test('a message is sealed where it is kept', async () => {
  const { patient, find } = await openThread(hospital)
  await say(patient, '金丝雀头痛')
  expect(JSON.stringify((await find()).head)).toContain('金丝雀')
  expect(consults.sealed).toContain('head')
  expect(hospital.logLines.join()).not.toContain('金丝雀')
})
