import * as z from 'zod/mini'
import { attachmentErrors } from './attachments'
import { Consultant } from './consultant'
import { Title } from './directory'
import { ANYONE, PATIENTS, command, forSubject, query } from './operation'
import { Evidence, Intake, Rating } from './intake'
import { Plan } from './plan'
import { CivilDate, Cursor, Fen, Id, Instant, text } from './values'

/**
 * 健康咨询: advice, no diagnosis and no prescription. 在线复诊: a re-visit for a diagnosis that was made at a hospital; a first diagnosis
 * is never made online (互联网诊疗管理办法(试行) 第16-17条).
 */
export const ConsultKind = z.enum(['advice', 'revisit'])
export type ConsultKind = z.infer<typeof ConsultKind>

/** `ordinary`: a doctor whom he chose, within 30 minutes. `emergency`: whoever is on duty, within 5. */
export const ConsultLine = z.enum(['ordinary', 'emergency'])
export type ConsultLine = z.infer<typeof ConsultLine>

/**
 * FHIR Encounter, class VR. `drafted`: being filled in, or not paid. `paid`: on its way to a doctor. `waiting`: the clock runs. `open`: the
 * doctor is at it, and has not answered. `answered`: has. `ended`. `referred`: the doctor sent him to the hospital. `expired`: the clock ran
 * out. `refunded`: over without what was paid for; the money goes back. The clock runs while `paid`, `waiting` and `open`.
 */
export const ConsultState = z.enum([
  'drafted',
  'paid',
  'waiting',
  'open',
  'answered',
  'ended',
  'referred',
  'refunded',
  'expired',
])
export type ConsultState = z.infer<typeof ConsultState>

/** Whose word ended it, and why. */
export const EndReason = z.enum([
  'done',
  /** Long silent after the doctor's answer. */
  'quiet',
  /** The patient changed his mind before the doctor's first word. */
  'cancelled',
  /** The clock ran out. */
  'late',
  /** The doctor judged that this is no re-visit. */
  'not-a-revisit',
  /** Not to be treated online. */
  'offline',
  /** Nobody on duty took it. */
  'nobody',
])
export type EndReason = z.infer<typeof EndReason>

/** The response clock, as both sides see it. */
const Clock = z.object({
  /** When the doctor has answered at the latest; null when no clock runs. */
  answerBy: z.nullable(Instant),
  /** What was promised first, when the doctor was held up; else null. */
  promisedBy: z.nullable(Instant),
  /** Why he is held up; empty when he is not. */
  heldUp: z.string(),
})

export const Consult = z.object({
  id: Id,
  kind: ConsultKind,
  line: ConsultLine,
  state: ConsultState,
  patientId: Id,
  patientName: z.string(),
  sex: z.enum(['male', 'female']),
  /** Years, at opening. */
  age: z.int(),
  /** Null on the emergency line until somebody takes it. */
  doctorId: z.nullable(Id),
  doctorName: z.nullable(z.string()),
  doctorTitle: z.nullable(Title),
  departmentName: z.string(),
  feeFen: Fen,
  intake: z.nullable(Intake),
  evidence: z.array(Evidence),
  /** What the doctor made of the evidence. */
  judgement: z.nullable(z.object({ accepted: z.boolean(), diagnosis: z.string(), reason: z.string() })),
  guardianName: z.nullable(z.string()),
  clock: Clock,
  /** Words of his that sound like an emergency: the doctor sees them first. */
  alarm: z.nullable(z.string()),
  orderId: z.nullable(Id),
  createdAt: Instant,
  submittedAt: z.nullable(Instant),
  answeredAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  endReason: z.nullable(EndReason),
  /** What the doctor wrote when he refused or referred; else empty. */
  endNote: z.string(),
  /** Where he is to go, when he was referred, and the referral that came of it a moment later. */
  referral: z.nullable(z.object({ departmentId: Id, departmentName: z.string(), referralId: Id })),
  plan: z.nullable(Plan),
  /** One more question until then, at no cost; null when there is none, or it was asked. */
  askUntil: z.nullable(Instant),
  /** When that question was asked, and when the doctor's word came after it; null when it was not. */
  asked: z.nullable(z.object({ at: Instant, answeredAt: z.nullable(Instant) })),
  rating: z.nullable(Rating),
  /** Number of the last message; 0 before the first. */
  lastSeq: z.int(),
  /** How many messages of the other side this side has not read. */
  unread: z.int(),
  /** A call is under way. */
  callId: z.nullable(Id),
})
export type Consult = z.infer<typeof Consult>

export const ofConsult = forSubject('consult', 'consultId', 'messages')
const one = z.object({ consultId: Id })

export const consultErrors = {
  /** Its state allows this no more. `state` is what it is now. */
  CONSULT_MOVED_ON: { status: 409, message: '这次问诊已经变了，请看最新情况', data: z.object({ state: ConsultState }) },
} as const

export const consult = {
  /** Doctors who take consults: those who take them now first, then by rank. 20 a page. */
  listConsultants: query(ANYONE)
    .input(
      z.object({
        departmentId: z.optional(Id),
        kind: z.optional(ConsultKind),
        doctorId: z.optional(Id),
        cursor: z.optional(Cursor),
      }),
    )
    .output(z.object({ consultants: z.array(Consultant), nextCursor: z.nullable(Cursor) })),

  /** Whether the emergency line is staffed now, what it costs, and what is agreed to before a consult. */
  getTerms: query(ANYONE)
    .input(z.object({}))
    .output(
      z.object({
        emergency: z.object({ open: z.boolean(), feeFen: Fen, minutes: z.int() }),
        ordinaryMinutes: z.int(),
        /** 互联网诊疗知情同意书. */
        consent: z.object({ version: z.string(), title: z.string(), points: z.array(z.string()) }),
      }),
    ),

  /** Visits to this hospital that prove a diagnosis, the latest first. */
  listPastVisits: query(forSubject('patient', 'patientId', 'messages'))
    .input(z.object({ patientId: Id }))
    .output(z.object({ visits: z.array(z.object({ appointmentId: Id, date: CivilDate, about: z.string() })) })),

  /** Begins one, or goes on with the draft for the same patient, doctor and kind. */
  draft: command(forSubject('patient', 'patientId', 'messages'))
    .input(
      z.object({
        patientId: Id,
        kind: ConsultKind,
        line: z._default(ConsultLine, 'ordinary'),
        /** Needed on the ordinary line. */
        doctorId: z.optional(Id),
      }),
    )
    .output(Consult)
    .errors({
      DOCTOR_NOT_TAKING: {
        status: 409,
        message: '这位医生现在不接诊，请换一位或稍后再来',
        data: z.object({ field: z.literal('doctorId') }),
      },
      /** Nobody is on duty: 120, or the emergency room. */
      EMERGENCY_LINE_CLOSED: { status: 409, message: '急诊值班现在没有医生，请打 120 或去急诊' },
      /** A consult with this doctor is under way. */
      ALREADY_OPEN: { status: 409, message: '和这位医生的问诊还没结束', data: z.object({ consultId: Id }) },
      /** Under 14: a children's doctor. */
      PAEDIATRICIAN_NEEDED: {
        status: 422,
        message: '儿童请选儿科医生',
        data: z.object({ field: z.literal('doctorId') }),
      },
    }),

  saveIntake: command(ofConsult)
    .input(z.object({ consultId: Id, intake: Intake }))
    .output(Consult)
    .errors(consultErrors),

  addEvidence: command(ofConsult)
    .input(
      z.object({
        consultId: Id,
        evidence: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('file'), uploadId: Id, name: z._default(text('文件名', 100, 0), '') }),
          z.object({ kind: z.literal('visit'), appointmentId: Id }),
        ]),
      }),
    )
    .output(Consult)
    .errors({
      ...attachmentErrors,
      ...consultErrors,
      /** At most nine. */
      TOO_MUCH_EVIDENCE: { status: 409, message: '最多 9 份资料' },
      /** Not a visit of this patient that took place. */
      VISIT_UNKNOWN: { status: 404, message: '没有这次就诊' },
    }),

  removeEvidence: command(ofConsult)
    .input(z.object({ consultId: Id, evidenceId: Id }))
    .output(Consult)
    .errors(consultErrors),

  /** Agrees to the terms and asks for payment: `orderId` leads to the cashier; null when nothing is to be paid. */
  submit: command(ofConsult)
    .input(
      z.object({
        consultId: Id,
        consentVersion: z.string().check(z.maxLength(40)),
        /** Under 18: who is with the child now; under 6 the law asks for it (互联网诊疗管理办法(试行) 第19条). */
        guardian: z.optional(z.object({ name: text('监护人姓名', 30), present: z.boolean() })),
      }),
    )
    .output(z.object({ consult: Consult, orderId: z.nullable(Id) }))
    .errors({
      ...consultErrors,
      INTAKE_MISSING: { status: 422, message: '请先填写病情', data: z.object({ field: z.literal('complaint') }) },
      /** A first diagnosis needs a visit: book one. */
      EVIDENCE_MISSING: {
        status: 422,
        message: '在线复诊要有以前的诊断证明。第一次看这个病，请挂号到医院',
        data: z.object({ field: z.literal('evidence') }),
      },
      /** They changed since he read them. */
      CONSENT_OUTDATED: {
        status: 409,
        message: '知情同意书更新了，请再看一遍',
        data: z.object({ version: z.string() }),
      },
      GUARDIAN_NEEDED: {
        status: 422,
        message: '请填写陪在孩子身边的监护人',
        data: z.object({ field: z.literal('guardian') }),
      },
      DOCTOR_NOT_TAKING: { status: 409, message: '这位医生刚停止接诊，请换一位' },
      EMERGENCY_LINE_CLOSED: { status: 409, message: '急诊值班现在没有医生，请打 120 或去急诊' },
      /** What he wrote sounds like an emergency: show 120, not a cashier. `flagId` as in triage. */
      SOUNDS_LIKE_EMERGENCY: {
        status: 409,
        message: '您写的情况可能很急，请先打 120',
        data: z.object({ flagId: z.string(), flag: z.string() }),
      },
    }),

  /** Of everyone this account keeps or talks for: those under way first, then the latest. 20 a page. */
  listConsults: query(PATIENTS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ consults: z.array(Consult), nextCursor: z.nullable(Cursor) })),

  /** A draft disappears; before the doctor's first word all money goes back. */
  cancel: command(ofConsult).input(one).output(Consult).errors(consultErrors),

  /** The one question after the end. */
  askAgain: command(ofConsult)
    .input(z.object({ consultId: Id, text: text('问题', 1000) }))
    .output(Consult)
    .errors({
      ...consultErrors,
      /** Asked already, or the seven days are over. */
      ASK_AGAIN_OVER: { status: 409, message: '追问的机会用完了，可以再开一次问诊' },
    }),

  /** Once, after the end. */
  rate: command(ofConsult)
    .input(z.extend(one, Rating.shape))
    .output(Consult)
    .errors({ ...consultErrors, RATED_ALREADY: { status: 409, message: '已经评价过了' } }),

  /** Who opened which file of it and when, newest first. */
  listLooks: query(ofConsult)
    .input(one)
    .output(z.object({ looks: z.array(z.object({ at: Instant, by: z.string(), file: z.string() })) })),
}
