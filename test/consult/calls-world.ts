import { type Call, type Consult, calls, consults, messages } from '../../cloudfunctions/consult/collections'
import { instant } from '../../cloudfunctions/kernel/time'
import { STANDS, layConsult } from '../support/consults'
import type { TestHospital } from '../support/hospital'
import { whole } from '../support/live'

const CONSULT = 'consult-1'
const SHEN: Partial<Consult> = {
  doctorId: 'doc1',
  doctor: { name: '沈怀安', title: 'chief', departmentId: 'dcard', departmentName: '心血管内科' },
}

/** A consult that the doctor has answered, both its people, and what stands in the database. */
export const openTalk = async (hospital: TestHospital) => {
  const [patient, doctor] = await Promise.all([hospital.patient('王小明'), hospital.staff('doctor', 'doc1')])
  const { store } = hospital
  const now = instant(hospital.now())
  const wish = { id: CONSULT, patientId: patient.patientId, doctorId: 'doc1', now }
  await layConsult(store, wish, { ...STANDS.answered(now), ...SHEN })
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
