import { calls } from '../../cloudfunctions/consult/collections'
import { lastOf, withBatch } from '../../cloudfunctions/consult/call-signals'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { innermost } from '../support/raw'
import { type Talk, hear, openTalk } from './calls-world'

let hospital: TestHospital
let talk: Talk
beforeEach(async () => {
  hospital = openTestHospital()
  talk = await openTalk(hospital)
})
afterEach(() => hospital.close())

const candidates = (...bodies: string[]) => bodies.map((body) => ({ kind: 'candidate' as const, body }))
const bodiesOf = (heard: { signals: readonly { body: string }[] }) => heard.signals.map(({ body }) => body)

test('signals reach the other side only, in the order in which they were sent', async () => {
  const one = await talk.talk()
  await talk.doctor.api.consult.sendSignals({ ...one, signals: candidates('d1', 'd2') })
  await talk.patient.api.consult.sendSignals({ ...one, signals: candidates('p1') })
  await talk.doctor.api.consult.sendSignals({ ...one, signals: candidates('d3') })
  const heard = await hear(talk.patient, one)
  expect(bodiesOf(heard)).toEqual(['d1', 'd2', 'd3'])
  expect(heard.signals.map(({ seq }) => seq)).toEqual([1, 2, 4])
  expect(bodiesOf(await hear(talk.patient, one, 2))).toEqual(['d3'])
  expect(bodiesOf(await hear(talk.doctor, one))).toEqual(['p1'])
})

test('both sides send at once, and nothing is lost or doubled', async () => {
  const one = await talk.talk()
  const send = (who: 'patient' | 'doctor', n: number) =>
    talk[who].api.consult.sendSignals({ ...one, signals: candidates(`${who}-${n}`) })
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7]
  await Promise.all(numbers.flatMap((n) => [send('patient', n), send('doctor', n)]))
  const [fromDoctor, fromPatient] = [await hear(talk.patient, one), await hear(talk.doctor, one)]
  expect(bodiesOf(fromDoctor).sort()).toEqual(numbers.map((n) => `doctor-${n}`))
  expect(bodiesOf(fromPatient).sort()).toEqual(numbers.map((n) => `patient-${n}`))
  const seqs = [...fromDoctor.signals, ...fromPatient.signals].map(({ seq }) => seq)
  expect(new Set(seqs).size).toBe(16)
})

test('what arrived is forgotten when the one who heard it speaks', async () => {
  const one = await talk.talk()
  await talk.doctor.api.consult.sendSignals({ ...one, signals: candidates('d1', 'd2') })
  await talk.patient.api.consult.sendSignals({ ...one, signals: candidates('p1'), heard: 1 })
  expect((await talk.stored(one.callId)).signals.map(({ body }) => body)).toEqual(['d2', 'p1'])
})

test('a call keeps the newest signals, and not without end', () => {
  const signals = Array.from({ length: 700 }, (_, i) => ({
    ...{ seq: i + 1, from: 'doctor' as const, kind: 'draw' as const, body: 'x' },
  }))
  expect(lastOf(signals).map(({ seq }) => seq)).toEqual(signals.slice(200).map(({ seq }) => seq))
  const large = signals.map((signal) => ({ ...signal, body: 'x'.repeat(20_000) }))
  expect(lastOf(large).map(({ seq }) => seq)).toEqual(large.slice(690).map(({ seq }) => seq))
})

test('a batch is numbered after all that ever was, though that is forgotten', () => {
  const batch = { id: 'b', from: 'patient' as const, signals: candidates('new'), heard: 9 }
  expect(withBatch({ signals: [], batches: [], lastSeq: 9 }, batch)).toMatchObject({
    lastSeq: 10,
    signals: [{ seq: 10 }],
  })
})

test('late signals go nowhere, and an ended call remembers none', async () => {
  const one = await talk.talk()
  const { sendSignals } = talk.doctor.api.consult
  await sendSignals({ ...one, signals: candidates('d1') })
  await talk.doctor.api.consult.endCall(one)
  await expect(sendSignals({ ...one, signals: candidates('d2') })).rejects.toMatchObject({ code: 'CALL_OVER' })
  expect(await talk.stored(one.callId)).toMatchObject({ signals: [], batches: [] })
  expect((await hear(talk.patient, one)).call.state).toBe('over')
})

test('signals lie sealed in the database', async () => {
  const one = await talk.talk()
  await talk.doctor.api.consult.sendSignals({ ...one, signals: candidates('candidate:192.0.2.7') })
  const document = await innermost(hospital.store).get(calls, one.callId)
  expect(document).toMatchObject({ state: 'on' })
  expect(JSON.stringify(document)).not.toContain('192.0.2.7')
})
