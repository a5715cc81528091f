import type { ConsultKind, ConsultLine } from '@xinglin/types/consult'
import type { Doctor } from '../directory/public'
import type { PatientFacts } from '../kernel/caller'
import { NOTHING_ANNOUNCED } from '../kernel/events'
import type { Consult } from './collections'
import { nextDue } from './clock'

export const partyOf = ({ name, title, departmentId, departmentName }: Doctor): NonNullable<Consult['doctor']> => ({
  ...{ name, title, departmentId, departmentName },
})

interface Wish {
  id: string
  kind: ConsultKind
  line: ConsultLine
  patient: PatientFacts
  accountId: string
  /** Null on the emergency line. */
  doctor: Doctor | null
  feeFen: number
}

const NOTHING_YET = {
  ...{ formerDoctorIds: [], orderN: 0, orderId: null, paid: false, intake: null, evidence: [], judgement: null },
  ...{ consent: null, guardian: null, answerBy: null, promisedBy: null, heldUp: '', lastSeq: 0, head: null },
  ...{ attachments: [], answeredAt: null, plan: null, note: null, rating: null, alarm: null, ring: null, callId: null },
  ...{
    submittedAt: null,
    endedAt: null,
    endReason: null,
    endNote: '',
    referral: null,
    askUntil: null,
    again: false,
    asked: null,
  },
}

export const newConsult = ({ id, kind, line, patient, accountId, doctor, feeFen }: Wish, now: string): Consult => {
  const fresh: Consult = {
    ...{ id, kind, line, state: 'drafted' as const, feeFen, openedBy: accountId, createdAt: now, lastAt: now },
    ...{ patientId: patient.id, patientAccountId: patient.accountId, patientName: patient.name },
    ...{ patientSex: patient.sex, patientBirthDate: patient.birthDate },
    ...{ doctorId: doctor?.id ?? null, doctor: doctor && partyOf(doctor) },
    ...NOTHING_YET,
    ...{ dueAt: null, ...NOTHING_ANNOUNCED },
  }
  return { ...fresh, dueAt: nextDue(fresh, now) }
}
