import * as z from 'zod/mini'
import { Title } from './directory'
import { PATIENTS, command, query } from './operation'
import type { Access } from './operation'
import { CivilDate, ClockTime, Fen, Id, Instant, text } from './values'
import { AppointmentStatus, Need } from './visit'

const OF_CLINIC: Access = {
  roles: ['doctor', 'operator'],
  subject: { kind: 'session', field: 'sessionId', scope: 'owner' },
}

/** The patient, a relative who books for him, or the operator who has one of them on the phone. */
const OF_STOPPED: Access = {
  roles: ['patient', 'operator'],
  subject: { kind: 'appointment', field: 'appointmentId', scope: 'booking' },
}

/** What became of a visit that was stopped: nothing chosen yet, moved, or given back. */
export const StopChoice = z.enum(['open', 'moved', 'refunded'])
export type StopChoice = z.infer<typeof StopChoice>

/**
 * What moving does to the money. `carried`: what he paid counts for the new visit. `again`: it comes back in full, and the new
 * visit is paid anew. `online`: the place is held while he pays. `counter`: paid at the hospital. `none`: costs nothing.
 */
const MoveMoney = z.enum(['carried', 'again', 'online', 'counter', 'none'])
export type MoveMoney = z.infer<typeof MoveMoney>

/** A free place instead of the stopped one, and why it is offered. */
const Alternative = z.object({
  slotId: Id,
  doctorId: Id,
  doctorName: z.string(),
  title: Title,
  departmentName: z.string(),
  ratingPercent: z.nullable(z.int()),
  startsAt: Instant,
  place: z.string(),
  feeFen: Fen,
  why: z.enum(['same-doctor', 'same-department', 'same-speciality']),
  money: MoveMoney,
})
export type Alternative = z.infer<typeof Alternative>

/** A stopped visit as the one sees it who chooses what becomes of it. */
const StoppedVisit = z.object({
  appointmentId: Id,
  patientId: Id,
  /** Masked for staff. */
  patientName: z.string(),
  doctorId: Id,
  doctorName: z.string(),
  departmentName: z.string(),
  startsAt: Instant,
  choice: StopChoice,
  /** Then it is given back by itself. */
  chooseBy: Instant,
  paidFen: Fen,
  couponFen: Fen,
  /** He waits for this doctor's next clinic and is offered it first. */
  onlyDoctor: z.boolean(),
  /** Where it was moved to. */
  movedTo: z.nullable(
    z.object({ appointmentId: Id, status: AppointmentStatus, doctorName: z.string(), startsAt: Instant }),
  ),
  /** At most three; with `onlyDoctor` of this doctor only. */
  alternatives: z.array(Alternative),
})
export type StoppedVisit = z.infer<typeof StoppedVisit>

const OpenStop = z.object({
  appointmentId: Id,
  patientId: Id,
  patientName: z.string(),
  doctorName: z.string(),
  departmentName: z.string(),
  startsAt: Instant,
  chooseBy: Instant,
})

const AffectedVisit = z.object({
  appointmentId: Id,
  /** Masked. */
  name: z.string(),
  startsAt: Instant,
  pending: z.boolean(),
  checkedIn: z.boolean(),
  /** Whether there is a number to call. */
  phone: z.boolean(),
  needs: z.array(Need),
})

const StopPreview = z.object({
  sessionId: Id,
  doctorName: z.string(),
  departmentName: z.string(),
  date: CivilDate,
  startsAt: Instant,
  endsAt: Instant,
  /** The reason why it is stopped already, and from when on; no time when all of it is. */
  stopped: z.nullable(z.string()),
  stoppedFrom: z.nullable(Instant),
  /** From when it can be shortened: its quarters that have not begun, without the first. */
  quarters: z.array(Instant),
  booked: z.int(),
  pending: z.int(),
  standbys: z.int(),
  paid: z.int(),
  refundFen: Fen,
  /** Seen already, or with the doctor now: nothing changes for them. */
  spared: z.int(),
  firstAt: z.nullable(Instant),
  /** The first of them has less than 24 hours' notice. */
  shortNotice: z.boolean(),
  visits: z.array(AffectedVisit),
})
export type StopPreview = z.infer<typeof StopPreview>

const ToldVisit = z.object({
  appointmentId: Id,
  /** Masked. */
  name: z.string(),
  startsAt: Instant,
  choice: StopChoice,
  /** He has read of it, or it reached his phone, or somebody spoke with him. */
  told: z.boolean(),
})

const clinicErrors = {
  /** A time within the clinic. */
  FROM_WRONG: { status: 422, message: '请选门诊时间里的一个时间', data: z.object({ field: z.literal('from') }) },
} as const

const choiceErrors = {
  /** The doctor comes: reschedule or cancel instead. */
  NOT_STOPPED: { status: 409, message: '这个预约没有停诊' },
  /** It was moved or given back already, on another phone or by its deadline. */
  CHOICE_MADE: { status: 409, message: '这次停诊已经处理好了', data: z.object({ choice: StopChoice }) },
} as const

/** 停诊; part of booking on the wire. */
export const stopping = {
  /** Whom stopping the clinic, or shortening it to end at `from`, would concern. */
  previewStop: query(OF_CLINIC)
    .input(z.object({ sessionId: Id, from: z.optional(ClockTime) }))
    .output(StopPreview)
    .errors(clinicErrors),

  /**
   * 停诊: the doctor cannot come, or leaves at `from`. Nobody books that time any more; everyone who has a place in it is told and chooses
   * for 24 hours: another doctor or time, or all he paid back and a coupon of 10 yuan, which is what happens by itself in the end.
   * Cannot be taken back; stopping more of the same clinic can be added.
   */
  stopClinic: command(OF_CLINIC)
    .input(z.object({ sessionId: Id, reason: text('停诊原因', 60), from: z.optional(ClockTime) }))
    .output(z.object({ affected: z.int() }))
    .errors({
      ...clinicErrors,
      CLINIC_OVER: { status: 409, message: '这个门诊已经结束' },
    }),

  /** The stopped visits of a clinic in time, and what became of each. */
  listStopped: query(OF_CLINIC)
    .input(z.object({ sessionId: Id }))
    .output(z.object({ visits: z.array(ToldVisit) })),

  /** What happened, what can be had instead right now, and what he chose. */
  getStopped: query(OF_STOPPED)
    .input(z.object({ appointmentId: Id }))
    .output(StoppedVisit)
    .errors({ NOT_STOPPED: choiceErrors.NOT_STOPPED }),

  /** Stopped visits of everyone this account keeps or may book for, about which nothing is chosen yet. */
  listStoppedVisits: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ visits: z.array(OpenStop) })),

  /**
   * Moves to a free place, of any doctor. Whoever waits for this doctor may take his places before they are released, also after he got
   * his money back.
   */
  moveStopped: command(OF_STOPPED)
    .input(z.object({ appointmentId: Id, slotId: Id }))
    .output(z.object({ appointmentId: Id, status: AppointmentStatus }))
    .errors({
      ...choiceErrors,
      /** Gone meanwhile; what is free now. */
      SLOT_FULL: {
        status: 409,
        message: '号刚被约走了，请换一个',
        data: z.object({ alternatives: z.array(Alternative) }),
      },
      SLOT_NOT_RELEASED: { status: 409, message: '这一天的号还没放出', data: z.object({ releasesAt: Instant }) },
      ALREADY_BOOKED: {
        status: 409,
        message: '这位就诊人当天已约了这位医生',
        data: z.object({ appointmentId: Id }),
      },
      TOO_MANY_THAT_DAY: { status: 409, message: '同一天最多预约 3 个号', data: z.object({ limit: z.int() }) },
    }),

  /** Gives the visit back now: all he paid, and the coupon. */
  refundStopped: command(OF_STOPPED)
    .input(z.object({ appointmentId: Id }))
    .output(z.object({ choice: StopChoice }))
    .errors(choiceErrors),

  /** 只看这位医生: keeps the wish, also beyond the deadline, and tells him when the doctor has a place; `only: false` ends it. */
  keepDoctor: command(OF_STOPPED)
    .input(z.object({ appointmentId: Id, only: z.boolean() }))
    .output(z.object({ onlyDoctor: z.boolean() }))
    .errors(choiceErrors),
}
