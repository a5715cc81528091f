import { callCodes } from '../../cloudfunctions/identity/collections'
import { operations } from '../contract/support/operations'
import { type Talk, openTalk } from '../consult/calls-world'
import { layConsult } from '../support/consults'
import { type TestHospital, openTestHospital } from '../support/hospital'

const NOT_VALID = { code: 'CALL_CODE_NOT_VALID', status: 410 }
const FORBIDDEN = { code: 'FORBIDDEN' }

let hospital: TestHospital
let talk: Talk
beforeEach(async () => {
  hospital = openTestHospital()
  talk = await openTalk(hospital)
})
afterEach(() => hospital.close())

const lend = () => talk.patient.api.identity.lendForCall({ consultId: talk.consultId })
const take = (code: string) => hospital.anonymous.api.identity.takeForCall({ code })
/** The web page inside the mini-program, which nobody signed in to. */
const webPage = async () => {
  const { token } = await take((await lend()).code)
  return hospital.withToken(token, talk.patient.accountId, 'patient')
}

test('the page that is given the code takes the patient’s part in the call', async () => {
  const { callId } = { callId: (await talk.start()).id }
  const one = { consultId: talk.consultId, callId }
  const page = await webPage()
  expect(await page.api.consult.getThread({ consultId: talk.consultId })).toMatchObject({ consult: { callId } })
  expect(await page.api.consult.answerCall(one)).toMatchObject({ state: 'on' })
  await page.api.consult.sendSignals({ ...one, signals: [{ kind: 'restart', body: '{}' }] })
  expect(await talk.doctor.api.consult.watchCall(one)).toMatchObject({ signals: [{ from: 'patient' }] })
  expect(await page.api.consult.endCall(one)).toMatchObject({ state: 'over' })
})

test('a code is good once: of ten who bring it together one has it, and nobody after him', async () => {
  const { code } = await lend()
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => take(code)))
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const each of all) if (each.status === 'rejected') expect(each.reason).toMatchObject(NOT_VALID)
  await expect(take(code)).rejects.toMatchObject(NOT_VALID)
})

test('a command that is sent again cannot make a used code good again', async () => {
  const ask = () => talk.patient.call('identity.lendForCall', { consultId: talk.consultId }, 'tap')
  const { code } = (await ask()) as { code: string }
  await take(code)
  expect(await ask()).toMatchObject({ code })
  await expect(take(code)).rejects.toMatchObject(NOT_VALID)
})

test('it holds for a minute, and is forgotten later', async () => {
  const { code } = await lend()
  hospital.passMinutes(1)
  await expect(take(code)).rejects.toMatchObject(NOT_VALID)
  await expect(take('A'.repeat(26))).rejects.toMatchObject(NOT_VALID)
  hospital.passMinutes(10)
  await hospital.runJobs()
  expect(await hospital.store.find(callCodes, {})).toEqual([])
})

test('the database holds no code, and no log does', async () => {
  const { code } = await lend()
  await take(code)
  expect(JSON.stringify(await hospital.store.find(callCodes, {}))).not.toContain(code)
  expect(hospital.logLines.join('\n')).not.toContain(code)
})

test('nobody lends for a consult that is not his', async () => {
  const zhao = await hospital.patient('赵大海')
  const { consultId } = talk
  await expect(zhao.api.identity.lendForCall({ consultId })).rejects.toMatchObject(FORBIDDEN)
  await expect(talk.doctor.api.identity.lendForCall({ consultId })).rejects.toMatchObject(FORBIDDEN)
})

test('an account lends some codes a minute and no more', async () => {
  const all = await Promise.allSettled(Array.from({ length: 11 }, lend))
  const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason as { code: string }] : []))
  expect(refused).toMatchObject([{ code: 'TOO_MANY_REQUESTS' }])
})

describe('the session that was lent', () => {
  test('opens nothing but what a call needs', async () => {
    const page = await webPage()
    const opened: string[] = []
    for (const { name, meta } of operations) {
      if (meta.access === 'public') continue
      const code = await page.call(name, {}).then(
        () => 'OK',
        (error: { code: string }) => error.code,
      )
      if (code !== 'FORBIDDEN') opened.push(name)
    }
    const calls = ['startCall', 'answerCall', 'endCall', 'sendSignals', 'watchCall', 'getRoute']
    expect(opened.sort()).toEqual(['getThread', ...calls].map((name) => `consult.${name}`).sort())
  })

  test('opens no other consult of the same patient', async () => {
    const wish = {
      id: 'consult-2',
      patientId: talk.patient.patientId,
      doctorId: 'doc1',
      now: '2026-11-25T00:00:00.000Z',
    }
    await layConsult(hospital.store, wish, { state: 'answered' })
    await expect(talk.patient.api.consult.getThread({ consultId: 'consult-2' })).resolves.toBeTruthy()
    const page = await webPage()
    await expect(page.api.consult.getThread({ consultId: 'consult-2' })).rejects.toMatchObject(FORBIDDEN)
    await expect(page.api.consult.startCall({ consultId: 'consult-2' })).rejects.toMatchObject(FORBIDDEN)
  })

  test('is over after three hours', async () => {
    const page = await webPage()
    hospital.passMinutes(179)
    await expect(page.api.consult.getThread({ consultId: talk.consultId })).resolves.toBeTruthy()
    hospital.passMinutes(1)
    const late = page.api.consult.getThread({ consultId: talk.consultId })
    await expect(late).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  })
})
