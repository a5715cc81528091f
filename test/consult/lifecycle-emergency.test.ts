import { consults } from '../../cloudfunctions/consult/collections'
import { instant } from '../../cloudfunctions/kernel/time'
import { openClinic } from '../support/clinic'
import {
  CONSENT_VERSION,
  type PracticeTill,
  enlist,
  openPractice,
  openPracticeTill,
  paidConsult,
  putOnDuty,
} from '../support/consults'
import { whole } from '../support/live'

const EMERGENCY = { line: 'emergency', doctorId: undefined }

let till: PracticeTill
beforeEach(async () => {
  till = await openPracticeTill()
})
afterEach(() => till.hospital.close())

const now = () => instant(till.hospital.now())
const stands = async (consultId: string) => {
  const found = await till.hospital.store.get(consults, consultId)
  if (!found) throw new Error('gone')
  return found
}
const pass = async (seconds: number) => {
  till.hospital.passMinutes(seconds / 60)
  await till.hospital.runJobs()
}
const colleague = async (doctorId: string, name: string) => {
  await openClinic(till.hospital.store, { doctorId, name })
  await openPractice(till.hospital.store, doctorId, now())
  await putOnDuty(till.hospital.store, doctorId, now())
  return enlist(till.hospital, doctorId)
}
const letters = (kind: string) => till.hospital.delivered.filter((each) => each.kind === kind)

test('nobody on duty: the line is closed, and 120 is named', async () => {
  const person = await till.hospital.patient('周晚晴')
  expect((await person.api.consult.getTerms({})).emergency).toEqual({ open: false, feeFen: 3000, minutes: 5 })
  const wish = { patientId: person.patientId, kind: 'advice' as const, line: 'emergency' as const }
  await expect(person.api.consult.draft(wish)).rejects.toMatchObject({ code: 'EMERGENCY_LINE_CLOSED' })
})

test('an emergency rings with who is on duty; he takes it, and is in charge from then on', async () => {
  await putOnDuty(till.hospital.store, 'doc1', now())
  const { consultId } = await paidConsult(till, '周晚晴', EMERGENCY)
  expect(letters('consult.ring')).toHaveLength(1)
  const { rings } = whole(await till.doctor.api.consult.getInbox({}))
  expect(rings).toMatchObject([{ consultId, until: '2026-11-25T00:01:00.000Z', answerBy: '2026-11-25T00:05:00.000Z' }])
  await expect(till.doctor.api.consult.start({ consultId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await till.doctor.api.consult.takeRing({ consultId })).toMatchObject({ state: 'waiting', doctorId: 'doc1' })
  expect(await till.doctor.api.consult.start({ consultId })).toMatchObject({ state: 'open' })
})

test('who does not take it in a minute loses it to the next, all the way round, until the clock is out', async () => {
  await putOnDuty(till.hospital.store, 'doc1', now())
  await colleague('doc2', '何晓棠')
  const { consultId, tradeNo } = await paidConsult(till, '周晚晴', EMERGENCY)
  const rang: (string | undefined)[] = []
  for (let minute = 0; minute < 4; minute += 1) {
    rang.push((await stands(consultId)).ring?.doctorId)
    await pass(60)
  }
  rang.push((await stands(consultId)).ring?.doctorId)
  const [first, second] = rang
  expect(new Set([first, second])).toEqual(new Set(['doc1', 'doc2']))
  expect(rang).toEqual([first, second, first, second, first])
  await pass(60)
  expect(await stands(consultId)).toMatchObject({ state: 'refunded', endReason: 'nobody' })
  expect(till.rails.keptOfTrade(tradeNo)).toBe(0)
})

test('who cannot passes it on at once; what rings elsewhere cannot be taken', async () => {
  await putOnDuty(till.hospital.store, 'doc1', now())
  const he = await colleague('doc2', '何晓棠')
  const { consultId } = await paidConsult(till, '周晚晴', EMERGENCY)
  const first = (await stands(consultId)).ring?.doctorId
  const [mine, other] = first === 'doc1' ? [till.doctor, he] : [he, till.doctor]
  await expect(other.api.consult.takeRing({ consultId })).rejects.toMatchObject({ code: 'RING_OVER' })
  await mine.api.consult.passRing({ consultId })
  await expect(mine.api.consult.takeRing({ consultId })).rejects.toMatchObject({ code: 'RING_OVER' })
  expect(await other.api.consult.takeRing({ consultId })).toMatchObject({ state: 'waiting' })
  expect(await mine.api.consult.passRing({ consultId })).toEqual({ done: true })
  expect((await stands(consultId)).state).toBe('waiting')
})

test('he passes it on while the patient writes: it goes on at once all the same', async () => {
  await putOnDuty(till.hospital.store, 'doc1', now())
  await colleague('doc2', '何晓棠')
  const { consultId } = await paidConsult(till, '周晚晴', EMERGENCY)
  const first = (await stands(consultId)).ring?.doctorId ?? ''
  const doctor = await till.hospital.staff('doctor', first)
  const { store } = till.hospital
  const updateIf = store.updateIf.bind(store)
  let wrote = false
  jest.spyOn(store, 'updateIf').mockImplementation(async (of, id, condition, change) => {
    if (of.name === consults.name && !wrote) {
      wrote = true
      await updateIf(consults, consultId, {}, { set: { lastAt: now() } })
    }
    return updateIf(of, id, condition, change)
  })
  await doctor.api.consult.passRing({ consultId })
  expect(wrote).toBe(true)
  expect((await stands(consultId)).ring?.doctorId).not.toBe(first)
})

test('taken in the same moment in which it goes on: one of them has it', async () => {
  await putOnDuty(till.hospital.store, 'doc1', now())
  await colleague('doc2', '何晓棠')
  const { consultId } = await paidConsult(till, '周晚晴', EMERGENCY)
  const first = (await stands(consultId)).ring?.doctorId ?? ''
  const doctor = await till.hospital.staff('doctor', first)
  till.hospital.passMinutes(59 / 60)
  const taken = doctor.api.consult.takeRing({ consultId }).then(
    () => true,
    () => false,
  )
  till.hospital.passMinutes(1 / 60)
  const [won] = await Promise.all([taken, till.hospital.runJobs()])
  expect((await stands(consultId)).doctorId).toBe(won ? first : null)
})

test('taking it is no answer: five minutes without a word, and the money is back', async () => {
  await putOnDuty(till.hospital.store, 'doc1', now())
  const { consultId, tradeNo } = await paidConsult(till, '周晚晴', EMERGENCY)
  await till.doctor.api.consult.takeRing({ consultId })
  await till.doctor.api.consult.start({ consultId })
  await pass(300)
  expect(await stands(consultId)).toMatchObject({ state: 'refunded', endReason: 'late' })
  expect(till.rails.keptOfTrade(tradeNo)).toBe(0)
})

test('his shift ends while it rings: it is looked for whoever comes next', async () => {
  await putOnDuty(till.hospital.store, 'doc1', now(), 0.01)
  const { consultId } = await paidConsult(till, '周晚晴', EMERGENCY)
  await pass(60)
  expect((await stands(consultId)).ring).toBeNull()
  await putOnDuty(till.hospital.store, 'doc1', now())
  await pass(20)
  expect((await stands(consultId)).ring?.doctorId).toBe('doc1')
})

test('on the emergency line words that sound like one do not turn him away, and the doctor sees them first', async () => {
  await putOnDuty(till.hospital.store, 'doc1', now())
  const person = await till.hospital.patient('周晚晴')
  const wish = { patientId: person.patientId, kind: 'advice' as const, line: 'emergency' as const }
  const { id: consultId } = await person.api.consult.draft(wish)
  const intake = { complaint: '胸痛半小时，出大汗，左胳膊也疼', allergies: { none: true, text: '' } }
  await person.api.consult.saveIntake({ consultId, intake })
  const { consult } = await person.api.consult.submit({ consultId, consentVersion: CONSENT_VERSION })
  expect(consult.alarm).not.toBeNull()
})
