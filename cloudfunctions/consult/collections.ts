import type { Attachment } from '@xinglin/types/attachments'
import type { ConsultKind, ConsultLine, ConsultState, EndReason } from '@xinglin/types/consult'
import type { Intake, Rating } from '@xinglin/types/intake'
import type { CallState, Signal } from '@xinglin/types/consult-calls'
import type { RecordedSide, RecordingTrouble } from '@xinglin/types/consult-recordings'
import type { Note } from '@xinglin/types/consult-staff'
import type { Content } from '@xinglin/types/consult-talk'
import type { Title } from '@xinglin/types/directory'
import type { Plan } from '@xinglin/types/plan'
import type { Announcing } from '../kernel/events'
import { collection } from '../kernel/store'

/** One message. Its place in the thread is decided by the consult's write that carries it as `head`. */
export interface Message {
  /** `<consultId>:<seq>`. */
  id: string
  consultId: string
  seq: number
  /** From account and idempotency key: the same message has it wherever it is sent from again. */
  key: string
  /** As the client gave it. */
  clientKey: string
  from: 'patient' | 'doctor' | 'system'
  accountId: string
  name: string
  at: string
  /** Health data. */
  content: Content
  alarm: { flagId: string; flag: string } | null
}

/** Copied from the consult's `head`; append-only, kept for as long as the record (互联网诊疗监管细则(试行): at least 3 years). */
export const messages = collection<Message>('consultMessages', {
  indexes: [{ fields: ['consultId', 'seq'] }, { fields: ['key'] }],
  sealed: ['content', 'alarm'],
})

/** A file laid to it: what it is, and under which id `Files` has it. */
export interface StoredAttachment extends Attachment {
  fileId: string
}

export interface StoredEvidence {
  id: string
  kind: 'file' | 'visit'
  attachment: StoredAttachment | null
  appointmentId: string | null
  about: string
}

/** FHIR Encounter (VR). Each move, each message and the end by the clock is one conditional write on it. */
export interface Consult extends Announcing {
  id: string
  kind: ConsultKind
  line: ConsultLine
  state: ConsultState
  patientId: string
  patientAccountId: string
  patientName: string
  patientSex: 'male' | 'female'
  patientBirthDate: string
  /** Who opened it: the patient's account, or a relative's. */
  openedBy: string
  doctorId: string | null
  doctor: { name: string; title: Title; departmentId: string; departmentName: string } | null
  /** Doctors who had it before. */
  formerDoctorIds: string[]
  feeFen: number
  /** Which try at paying this is: an order that was closed is followed by another. */
  orderN: number
  orderId: string | null
  paid: boolean
  intake: Intake | null
  evidence: StoredEvidence[]
  judgement: { accepted: boolean; diagnosis: string; reason: string; at: string; doctorId: string } | null
  consent: { version: string; accountId: string; at: string } | null
  guardian: { name: string; present: boolean } | null
  /** When the doctor has answered at the latest; null when no clock runs. */
  answerBy: string | null
  promisedBy: string | null
  heldUp: string
  /** Number of the last message. */
  lastSeq: number
  /** The last message, until it is copied into `messages`; the next one waits for that. */
  head: Message | null
  /** Files of the thread, for who opens them. */
  attachments: StoredAttachment[]
  /** The doctor's first word to the patient, the plan counted; written by no machine. */
  answeredAt: string | null
  plan: (Plan & { doctorId: string }) | null
  /** `seal`: a keyed hash over all of it, so that a change is noticed. */
  note: { note: Note; signedAt: string; doctorId: string; by: string; seal: string } | null
  rating: Rating | null
  alarm: { flagId: string; flag: string } | null
  /** Emergency: with whom it rings, until when, and who was asked. */
  ring: { doctorId: string; until: string; asked: string[] } | null
  callId: string | null
  createdAt: string
  submittedAt: string | null
  endedAt: string | null
  endReason: EndReason | null
  endNote: string
  referral: { departmentId: string; departmentName: string; urgency: 'routine' | 'soon' | 'urgent' } | null
  /** One more question until then; null when it was asked. */
  askUntil: string | null
  /** The question after the end was asked: no money hangs on this clock. */
  again: boolean
  /** That question, and the doctor's first word after it; missing on what was kept before this was. */
  asked?: { at: string; answeredAt: string | null } | null
  lastAt: string
  /** The next thing that the clock does: warns, rings on, ends it, forgets a draft. */
  dueAt: string | null
}
export const consults = collection<Consult>('consults', {
  indexes: [
    { fields: ['patientId', 'createdAt'] },
    { fields: ['doctorId', 'state', 'lastAt'] },
    { fields: ['state', 'line'] },
    { fields: ['orderId'], sparse: true },
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
  sealed: [
    'intake',
    'evidence',
    'judgement',
    'guardian',
    'head',
    'attachments',
    'plan',
    'note',
    'rating',
    'alarm',
    'endNote',
  ],
  watched: 'id',
})

/** How far an account has read. */
export interface ReadMark {
  /** `<consultId>:<side>`. */
  id: string
  consultId: string
  upTo: number
}
export const readMarks = collection<ReadMark>('consultReads', { watched: 'consultId' })

/** Who opened which file when. */
export interface FileLook {
  id: string
  consultId: string
  at: string
  accountId: string
  by: string
  file: string
}
export const fileLooks = collection<FileLook>('consultFileLooks', {
  indexes: [{ fields: ['consultId', 'at'] }],
  sealed: ['file'],
})

/** One per doctor: whether and how he takes consults. */
export interface Practice {
  /** The doctor's id. */
  id: string
  doctorId: string
  departmentId: string
  switchedOn: boolean
  adviceFen: number | null
  revisitFen: number | null
  from: string
  until: string
  mostWaiting: number
  /** When he last confirmed that it is he; it holds for that day. */
  confirmedAt: string | null
  /** Sort key of lists, the doctor's. */
  rank: string
  /** How long his first words took, the last 50. */
  answerSeconds: { consultId: string; at: string; seconds: number }[]
  /** Grows with whatever changes his inbox, for who waits for that. */
  stirred: number
}
export const practices = collection<Practice>('consultPractices', {
  indexes: [{ fields: ['switchedOn', 'rank'] }, { fields: ['departmentId', 'rank'] }],
  watched: 'id',
})

/** The rota of the emergency line. */
export interface Duty {
  id: string
  doctorId: string
  doctorName: string
  departmentName: string
  startsAt: string
  endsAt: string
}
export const duties = collection<Duty>('consultDuties', {
  indexes: [{ fields: ['endsAt'] }, { fields: ['doctorId', 'endsAt'] }],
})

/** A doctor's own list, one document each. */
export interface QuickReplies {
  /** The doctor's id. */
  id: string
  replies: { id: string; text: string }[]
}
export const quickReplies = collection<QuickReplies>('consultQuickReplies', { sealed: ['replies'] })

/** A video call; its signals live as long as it does. */
export interface Call {
  id: string
  consultId: string
  state: CallState
  by: 'patient' | 'doctor'
  startedAt: string
  answeredAt: string | null
  endedAt: string | null
  ringsUntil: string
  signals: Signal[]
  /** The commands that brought the last signals, so that one run twice is there once. */
  batches: string[]
  lastSeq: number
  recordingTrouble: RecordingTrouble | null
  /** The live service's own numbers of what it records; empty where a browser records. */
  roomTasks: string[]
  dueAt: string | null
}
export const calls = collection<Call>('consultCalls', {
  indexes: [{ fields: ['consultId'] }, { fields: ['dueAt'], sparse: true }],
  sealed: ['signals'],
  watched: 'id',
})

/**
 * A part of a call's recording. Append-only and never removed: 互联网诊疗监管细则(试行) has sound and pictures kept for three years at least, and
 * the record, which refers to them, is kept for 15.
 */
export interface RecordedPart {
  /** `<callId>:<side>:<part>`: there is one. */
  id: string
  consultId: string
  callId: string
  side: RecordedSide
  part: number
  /** By which upload it came. */
  uploadId: string
  fileId: string
  contentType: string
  bytes: number
  seconds: number
  at: string
}
export const recordedParts = collection<RecordedPart>('consultRecordings', {
  indexes: [{ fields: ['callId'] }, { fields: ['consultId'] }],
})
