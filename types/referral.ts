import * as z from 'zod/mini'
import { Title } from './directory'
import { PATIENTS, command, forSubject, query } from './operation'
import type { Access } from './operation'
import { CivilDate, Cursor, Fen, Id, Instant, text } from './values'
import { AppointmentStatus } from './visit'

/** FHIR request-priority. A visit is due within 14 days, 7 days (`soon`), or 3 days (`urgent`). */
export const Urgency = z.enum(['routine', 'soon', 'urgent'])
export type Urgency = z.infer<typeof Urgency>

/**
 * Where a referral stands. `made`: the patient has not chosen a time yet, or what he chose was cancelled. `missed`: he had
 * a time and did not come.
 */
export const ReferralState = z.enum(['made', 'accepted', 'seen', 'missed', 'declined', 'expired'])
export type ReferralState = z.infer<typeof ReferralState>

/** A doctor, or a department where no doctor is named. */
const Party = z.object({
  departmentId: Id,
  departmentName: z.string(),
  doctorId: z.nullable(Id),
  doctorName: z.nullable(z.string()),
})

/** FHIR ServiceRequest: one doctor sends his patient to another. */
const Referral = z.object({
  id: Id,
  state: ReferralState,
  patientId: Id,
  patientName: z.string(),
  from: Party,
  to: Party,
  urgency: Urgency,
  madeAt: Instant,
  /** The last day for the visit. */
  until: CivilDate,
  /** The visit that came of it. */
  visit: z.nullable(z.object({ appointmentId: Id, startsAt: Instant, place: z.string(), doctorName: z.string() })),
})
export type Referral = z.infer<typeof Referral>

/** For the doctor who made it. */
const MadeReferral = z.extend(Referral, { reason: z.string(), declinedWhy: z.string() })
export type MadeReferral = z.infer<typeof MadeReferral>

/** A place that only a referral can take. */
const GreenPlace = z.object({
  slotId: Id,
  startsAt: Instant,
  doctorId: Id,
  doctorName: z.string(),
  doctorTitle: Title,
  departmentName: z.string(),
  place: z.string(),
  feeFen: Fen,
})
export type GreenPlace = z.infer<typeof GreenPlace>

const places = z.array(GreenPlace)
const ofReferral = forSubject('referral', 'referralId', 'booking')
const DOCTORS: Access = { roles: ['doctor'] }

/** The doctor of the visit from which he refers. */
const ofVisit: Access = {
  roles: ['doctor'],
  subject: { kind: 'appointment', field: 'appointmentId', scope: 'owner' },
}

/** Another state allows no answer any more. */
const NOT_OPEN = { status: 409, message: '这个转诊不能再选时间', data: z.object({ state: ReferralState }) } as const

/** 双向转诊: who needs another doctor gets a place that is kept for it (绿色通道). */
export const referral = {
  /** For a patient whom this doctor sees today or saw in the last 30 days. The patient is told, without the reason. */
  refer: command(ofVisit)
    .input(
      z.object({
        appointmentId: Id,
        departmentId: Id,
        doctorId: z.optional(Id),
        reason: text('转诊原因', 500),
        urgency: z._default(Urgency, 'routine'),
        neededBefore: z.optional(CivilDate),
      }),
    )
    .output(MadeReferral)
    .errors({
      /** Not seen today and not in the last 30 days, cancelled or missed. */
      NOT_YOUR_PATIENT: {
        status: 409,
        message: '只能为今天或近 30 天内来看过的病人转诊',
        data: z.object({ status: AppointmentStatus }),
      },
      DEPARTMENT_UNKNOWN: {
        status: 404,
        message: '没有这个科室',
        data: z.object({ field: z.literal('departmentId') }),
      },
      /** Not a doctor of this department who sees patients now. */
      DOCTOR_UNKNOWN: {
        status: 404,
        message: '这个科室没有这位医生',
        data: z.object({ field: z.literal('doctorId') }),
      },
      /** To himself: make an appointment instead. */
      OWN_CLINIC: { status: 422, message: '不能转给自己', data: z.object({ field: z.literal('doctorId') }) },
      /** From today on, at most 30 days ahead. */
      NEEDED_BEFORE_WRONG: {
        status: 422,
        message: '最晚日期在今天到 30 天内',
        data: z.object({ field: z.literal('neededBefore') }),
      },
      /** This visit was referred there already, and that is still open or has a time. */
      ALREADY_REFERRED: { status: 409, message: '已经转到那里了', data: z.object({ referralId: Id }) },
    }),

  /** What this doctor referred, the latest first. 20 a page. */
  listMade: query(DOCTORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ referrals: z.array(MadeReferral), nextCursor: z.nullable(Cursor) })),

  /** Of everyone this account keeps or may book for, the latest first. */
  listReferrals: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ referrals: z.array(Referral) })),

  /** With the three soonest places while none is chosen. The reason is the patient's own to read, not a relative's. */
  getReferral: query(ofReferral)
    .input(z.object({ referralId: Id }))
    .output(z.extend(Referral, { reason: z.nullable(z.string()), places })),

  /** Takes one of the places; it is paid afterwards, like any other. */
  accept: command(ofReferral)
    .input(z.object({ referralId: Id, slotId: Id }))
    .output(z.extend(Referral, { appointmentId: Id }))
    .errors({
      NOT_OPEN,
      /** Not one of this referral's places, or it is taken, closed or over. `places` are those that are left. */
      PLACE_GONE: { status: 409, message: '这个号刚被选走了', data: z.object({ places }) },
      /** He has an appointment with that doctor on that day already. */
      ALREADY_BOOKED: { status: 409, message: '这位就诊人当天已约了这位医生', data: z.object({ appointmentId: Id }) },
    }),

  /** Does not want to go; the doctor who referred him reads why. */
  decline: command(ofReferral)
    .input(
      z.object({
        referralId: Id,
        why: z._default(z.string().check(z.trim(), z.maxLength(100, '不超过 100 个字')), ''),
      }),
    )
    .output(Referral)
    .errors({ NOT_OPEN }),
}
