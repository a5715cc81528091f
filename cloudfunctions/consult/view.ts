import type { Consult as ConsultView } from '@xinglin/types/consult'
import type { Evidence } from '@xinglin/types/intake'
import type { Attachment } from '@xinglin/types/attachments'
import { underStanding } from '../identity/public'
import type { Caller } from '../kernel/caller'
import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { ageOn, dayOf } from '../kernel/time'
import {
  type Consult,
  type ReadMark,
  type StoredAttachment,
  type StoredEvidence,
  messages,
  readMarks,
} from './collections'

export type Side = 'patient' | 'doctor'

export const sideOf = ({ role }: Pick<Caller, 'role'>): Side => (role === 'doctor' ? 'doctor' : 'patient')

export const readMarkId = (consultId: string, side: Side) => `${consultId}:${side}`

/** Where it is kept is nobody's business. */
export const attachmentView = ({ fileId: _, ...attachment }: StoredAttachment): Attachment => attachment

const evidenceView = ({ id, kind, attachment, about }: StoredEvidence): Evidence => ({
  ...{ id, kind, about },
  attachment: attachment && attachmentView(attachment),
})

const otherSide = (side: Side): Side => (side === 'doctor' ? 'patient' : 'doctor')

/** Messages of the other side after the mark; the last one may not be copied yet. */
const unreadOf = async (store: Store, { id, lastSeq, head }: Consult, side: Side, mark: ReadMark | undefined) => {
  const upTo = mark?.upTo ?? 0
  if (lastSeq <= upTo) return 0
  const from = otherSide(side)
  const found = await store.find(messages, { consultId: id, from, seq: { $gt: upTo } }, { limit: 1000 })
  const seqs = new Set(found.map(({ seq }) => seq))
  if (head?.from === from && head.seq > upTo) seqs.add(head.seq)
  return seqs.size
}

const partyOf = ({ doctorId, doctor, line }: Consult) => ({
  doctorId,
  doctorName: doctor?.name ?? null,
  doctorTitle: doctor?.title ?? null,
  departmentName: doctor?.departmentName ?? (line === 'emergency' ? '急诊值班' : ''),
})

const patientOf = ({ patientId, patientName, patientSex, patientBirthDate, createdAt }: Consult) => ({
  ...{ patientId, patientName, sex: patientSex },
  age: Math.max(0, ageOn(patientBirthDate, dayOf(createdAt))),
})

/** Made by the referral area when it hears of the end: one a consult, its id derived from it. */
export const referralIdOf = (consultId: string) => `ref-${digest('consult', consultId)}`

const endOf = ({ id, endedAt, endReason, endNote, referral, askUntil, asked, rating }: Consult, now: string) => ({
  ...{ endedAt, endReason, endNote, rating, asked: asked ?? null },
  askUntil: askUntil && askUntil > now ? askUntil : null,
  referral: referral && {
    ...{ departmentId: referral.departmentId, departmentName: referral.departmentName },
    referralId: referralIdOf(id),
  },
})

const planOf = ({ plan }: Consult): ConsultView['plan'] => {
  if (!plan) return null
  const { doctorId: _, ...shown } = plan
  return shown
}

/** As both sides see it, but for what is not read yet. */
const bareView = (consult: Consult, now: string): Omit<ConsultView, 'unread'> => {
  const { id, kind, line, state, feeFen, intake, evidence, judgement, guardian, orderId, lastSeq, callId } = consult
  const { answerBy, promisedBy, heldUp, createdAt, submittedAt, answeredAt } = consult
  return {
    ...{ id, kind, line, state, ...patientOf(consult), ...partyOf(consult), feeFen, intake },
    evidence: evidence.map(evidenceView),
    judgement: judgement && {
      ...{ accepted: judgement.accepted, diagnosis: judgement.diagnosis, reason: judgement.reason },
    },
    guardianName: guardian?.name ?? null,
    clock: { answerBy, promisedBy, heldUp },
    alarm: consult.alarm?.flag ?? null,
    ...{ orderId, createdAt, submittedAt, answeredAt, ...endOf(consult, now), plan: planOf(consult), lastSeq, callId },
  }
}

/** Several as one side sees them, the patient under the registration that stands for him. */
export const consultViews = async (
  store: Store,
  found: readonly Consult[],
  side: Side,
  now: string,
): Promise<ConsultView[]> => {
  const marks = await store.getMany(
    readMarks,
    found.map(({ id }) => readMarkId(id, side)),
  )
  const views = await Promise.all(
    found.map(async (consult) => ({
      ...bareView(consult, now),
      unread: await unreadOf(
        store,
        consult,
        side,
        marks.find(({ consultId }) => consultId === consult.id),
      ),
    })),
  )
  return underStanding(store, views)
}

export const consultView = async (
  store: Store,
  consult: Consult,
  caller: Pick<Caller, 'role'>,
  now: string,
): Promise<ConsultView> => {
  const [view] = await consultViews(store, [consult], sideOf(caller), now)
  return view as ConsultView
}
