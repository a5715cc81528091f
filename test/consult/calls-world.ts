import { type Call, type Consult, calls, consults, messages } from '../../cloudfunctions/consult/collections'
import { NOTHING_ANNOUNCED } from '../../cloudfunctions/kernel/events'
import { instant } from '../../cloudfunctions/kernel/time'
import type { TestHospital } from '../support/hospital'
import { whole } from '../support/live'

const CONSULT = 'consult-1'

const consultDocument = (patientId: string, accountId: string, now: string): Consult => ({
  ...{ id: CONSULT, kind: 'advice', line: 'ordinary', state: 'answered', patientId, patientAccountId: accountId },
  ...{ patientName: '王小明', patientSex: 'male', patientBirthDate: '1990-01-01', openedBy: accountId },
  doctorId: 'doc1',
  doctor: { name: '沈怀安', title: 'chief', departmentId: 'dcard', departmentName: '心血管内科' },
  ...{ formerDoctorIds: [], feeFen: 5000, orderN: 1, orderId: null, paid: true, intake: null, evidence: [] },
  ...{ judgement: null, consent: null, guardian: null, answerBy: null, promisedBy: null, heldUp: '' },
  ...{ lastSeq: 0, head: null, attachments: [], answeredAt: now, plan: null, note: null, rating: null, alarm: null },
  ...{ ring: null, callId: null, createdAt: now, submittedAt: now, endedAt: null, endReason: null, endNote: '' },
  ...{ referral: null, askUntil: null, again: false, lastAt: now, dueAt: null },
  ...NOTHING_ANNOUNCED,
})

/** A consult that the doctor has answered, both its people, and what stands in the database. */
export const openTalk = async (hospital: TestHospital) => {
  const [patient, doctor] = await Promise.all([hospital.patient('王小明'), hospital.staff('doctor', 'doc1')])
  const { store } = hospital
  const now = instant(hospital.now())
  await store.insert(consults, consultDocument(patient.patientId, patient.accountId, now))
  const find = async () => (await store.get(consults, CONSULT)) as Consult
  return {
    ...{ patient, doctor, consultId: CONSULT, find },
    start: () => doctor.api.consult.startCall({ consultId: CONSULT }),
    /** A call that both are in. */
    talk: async () => {
      const { id: callId } = await doctor.api.consult.startCall({ consultId: CONSULT })
      await patient.api.consult.answerCall({ consultId: CONSULT, callId })
      return { consultId: CONSULT, callId }
    },
    /** Brings the consult to its end, as its own operations do. */
    endConsult: () => store.updateIf(consults, CONSULT, {}, { set: { state: 'ended' } }),
    /** What the thread's event lines say, the first one first. */
    lines: async () => {
      const found = await store.find(messages, { consultId: CONSULT }, { order: { field: 'seq', direction: 'asc' } })
      return found.flatMap(({ content }) => (content.kind === 'event' ? [content.text] : []))
    },
    stored: async (callId: string) => (await store.get(calls, callId)) as Call,
  }
}
export type Talk = Awaited<ReturnType<typeof openTalk>>

/** What one side hears after a number. */
export const hear = async (
  { api }: Talk['patient'] | Talk['doctor'],
  one: { consultId: string; callId: string },
  after = 0,
) => whole(await api.consult.watchCall({ ...one, after }))
