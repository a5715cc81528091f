import type { Ask } from '../support/visits'
import { type Gateway, bootApp, openGateway } from './host'

const ALWAYS = { switchedOn: true, adviceFen: 0, revisitFen: 0, from: '00:00', until: '00:00', mostWaiting: 10 }
const INTAKE = { complaint: '最近一周晚上睡不好，早上没有精神', allergies: { none: true } }

interface Person {
  token: string
  doctorId?: string
  patients: { id: string }[]
}

let gateway: Gateway
let ask: Ask
let patient: Person
let doctor: Person
beforeAll(async () => {
  gateway = await openGateway()
  ask = async (operation, input, token) => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    return (await gateway.post(`/api/${operation.replace('.', '/')}`, input, headers)).data as Record<string, unknown>
  }
  patient = (await ask('identity.signInDemo', { name: '阿依古丽·买买提' })) as unknown as Person
  doctor = (await ask('identity.signInDemo', { persona: 'doctor-shen' })) as unknown as Person
})
afterAll(() => gateway.stop())

/** A consult that costs nothing and that the doctor has begun. */
const openConsult = async () => {
  await ask('consult.savePractice', ALWAYS, doctor.token)
  await ask('consult.confirmReception', {}, doctor.token)
  const wish = { patientId: patient.patients[0]?.id, kind: 'advice', doctorId: doctor.doctorId }
  const { id: consultId } = await ask('consult.draft', wish, patient.token)
  await ask('consult.saveIntake', { consultId, intake: INTAKE }, patient.token)
  const { consent } = (await ask('consult.getTerms', {}, patient.token)) as { consent?: { version: string } }
  await ask('consult.submit', { consultId, consentVersion: consent?.version }, patient.token)
  await ask('consult.start', { consultId }, doctor.token)
  return String(consultId)
}

test('the compiled thread shows what was said, sends what is typed, and says why it cannot record', async () => {
  const consultId = await openConsult()
  const app = bootApp('patient', gateway, patient)
  const query = { select: () => query, boundingClientRect: () => query, exec: () => {} }
  Object.assign((globalThis as unknown as { wx: object }).wx, { createSelectorQuery: () => query })
  const page = await app.open('consult/thread/index', { consultId })
  await page.waitFor('沈怀安医生接诊了')
  await page.waitFor('医生最晚')
  page.input('.composer__box', '请问要不要紧')
  await page.tap('.button', '发送')
  await page.waitFor('请问要不要紧')
  await page.waitFor('未读')
  await ask('consult.send', { consultId, content: { kind: 'text', text: '先说说几点睡' } }, doctor.token)
  await page.waitFor('先说说几点睡')

  const { wx } = globalThis as unknown as { wx: object }
  const listeners: Record<string, (failure: object) => void> = {}
  const on = (name: string) => (listener: (failure: object) => void) => void (listeners[name] = listener)
  const recorder = {
    ...{ onStart: on('start'), onStop: on('stop'), onError: on('error'), stop: () => {} },
    start: () => listeners['error']?.({ errMsg: 'operateRecorder:fail auth deny' }),
  }
  Object.assign(wx, { getRecorderManager: () => recorder })
  await page.tap('.composer__way', '语音')
  await page.waitFor('没有允许使用麦克风')
})
