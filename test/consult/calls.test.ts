import { type TestHospital, openTestHospital } from '../support/hospital'
import { type Talk, openTalk } from './calls-world'

let hospital: TestHospital
let talk: Talk
beforeEach(async () => {
  hospital = openTestHospital()
  talk = await openTalk(hospital)
})
afterEach(() => hospital.close())

const passSeconds = (seconds: number) => hospital.passMinutes(seconds / 60)

test('the doctor calls, the patient answers, they talk, and the thread says how long', async () => {
  const { id: callId, state } = await talk.start()
  expect(state).toBe('ringing')
  expect(await talk.find()).toMatchObject({ callId })
  const one = { consultId: talk.consultId, callId }
  expect(await talk.patient.api.consult.answerCall(one)).toMatchObject({ state: 'on' })
  passSeconds(192)
  expect(await talk.patient.api.consult.endCall(one)).toMatchObject({ state: 'over' })
  expect(await talk.lines()).toEqual(['视频通话 3 分 12 秒'])
  expect(await talk.find()).toMatchObject({ callId: null })
})

test('whoever is called is told outside the app, without a word about his health', async () => {
  await talk.start()
  const told = hospital.delivered.filter(({ kind }) => kind === 'consult.call')
  expect(told).toEqual([expect.objectContaining({ accountId: talk.patient.accountId, title: '沈怀安医生邀请您视频' })])
})

test('a call rings for a minute, then it was missed, once', async () => {
  const { id: callId } = await talk.start()
  passSeconds(60)
  await expect(talk.patient.api.consult.answerCall({ consultId: talk.consultId, callId })).rejects.toMatchObject({
    code: 'CALL_OVER',
  })
  await hospital.runJobs()
  await hospital.runJobs()
  expect(await talk.stored(callId)).toMatchObject({ state: 'missed', dueAt: null })
  expect(await talk.lines()).toEqual(['视频未接通'])
  expect(await talk.find()).toMatchObject({ callId: null })
})

test('a call that rang out unseen does not stand in the way of the next', async () => {
  const first = await talk.start()
  passSeconds(61)
  const second = await talk.patient.api.consult.startCall({ consultId: talk.consultId })
  expect(second).toMatchObject({ state: 'ringing', by: 'patient' })
  expect(second.id).not.toBe(first.id)
  expect(await talk.lines()).toEqual(['视频未接通'])
})

test('declining ends the ringing', async () => {
  const { id: callId } = await talk.start()
  await talk.patient.api.consult.endCall({ consultId: talk.consultId, callId })
  expect(await talk.lines()).toEqual(['视频未接通'])
})

test('two who call each other at once are in one call', async () => {
  const { consultId } = talk
  const made = await Promise.all([
    talk.start(),
    talk.patient.api.consult.startCall({ consultId }),
    talk.doctor.api.consult.startCall({ consultId }),
  ])
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect(await talk.find()).toMatchObject({ callId: made[0].id })
})

test('two devices that answer at once are both in it, from one time on', async () => {
  const { id: callId } = await talk.start()
  const one = { consultId: talk.consultId, callId }
  const { answerCall } = talk.patient.api.consult
  const answers = await Promise.all([answerCall(one), answerCall(one), answerCall(one)])
  expect(answers.map(({ state }) => state)).toEqual(['on', 'on', 'on'])
  expect(new Set(answers.map(({ answeredAt }) => answeredAt)).size).toBe(1)
})

test('hanging up from both sides at once leaves one line', async () => {
  const one = await talk.talk()
  passSeconds(10)
  await Promise.all([talk.doctor.api.consult.endCall(one), talk.patient.api.consult.endCall(one)])
  expect(await talk.lines()).toEqual(['视频通话 10 秒'])
})

test('before the doctor is at it there is no video', async () => {
  await talk.endConsult()
  await expect(talk.start()).rejects.toMatchObject({ code: 'NOT_STARTED' })
})

test('a call is over with its consult', async () => {
  const one = await talk.talk()
  passSeconds(30)
  await talk.endConsult()
  const signals = [{ kind: 'bye' as const, body: '{}' }]
  await expect(talk.patient.api.consult.sendSignals({ ...one, signals })).rejects.toMatchObject({ code: 'CALL_OVER' })
  passSeconds(60)
  await hospital.runJobs()
  expect(await talk.stored(one.callId)).toMatchObject({ state: 'over' })
  expect(await talk.lines()).toEqual(['视频通话 1 分 30 秒'])
})

test('a call that both walked away from is over after two hours', async () => {
  const one = await talk.talk()
  hospital.passMinutes(119)
  await hospital.runJobs()
  expect(await talk.stored(one.callId)).toMatchObject({ state: 'on' })
  hospital.passMinutes(2)
  await hospital.runJobs()
  expect(await talk.stored(one.callId)).toMatchObject({ state: 'over' })
})

test('nobody outside the consult calls, answers, listens or finds the way', async () => {
  const one = await talk.talk()
  const { consultId } = one
  const [stranger, colleague] = await Promise.all([hospital.patient('赵大海'), hospital.staff('doctor', 'doc2')])
  for (const { api } of [stranger, colleague]) {
    const tries = [
      api.consult.startCall({ consultId }),
      api.consult.answerCall(one),
      api.consult.endCall(one),
      api.consult.sendSignals({ ...one, signals: [{ kind: 'bye', body: '{}' }] }),
      api.consult.watchCall(one),
      api.consult.getRoute(one),
    ]
    for (const tried of tries)
      await expect(tried).rejects.toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) })
  }
  expect(await talk.stored(one.callId)).toMatchObject({ state: 'on' })
})

test('a call of another consult is none of this one', async () => {
  const { consultId } = await talk.talk()
  const { patient } = talk
  await expect(patient.api.consult.watchCall({ consultId, callId: 'call-of-others' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
