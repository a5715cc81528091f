import * as z from 'zod/mini'
import { displayOperations } from './displays'
import { liveInput, liveOutput } from './live'
import { OPERATORS, command, query } from './operation'
import type { Access } from './operation'
import { CivilDate, Done, Fen, Id, Instant } from './values'
import { AppointmentStatus, Need, VisitType } from './visit'

/**
 * Where a patient stands in a clinic's queue. `stepped-away`: his place is kept. `skipped`: called and not there, by the
 * doctor's word; `missed`: the same by the rule of three calls. Both may come back.
 */
export const TicketState = z.enum(['waiting', 'called', 'in-room', 'stepped-away', 'skipped', 'missed', 'done', 'left'])
export type TicketState = z.infer<typeof TicketState>

/** Why somebody goes a little ahead: 75 and older, 6 and younger, back from tests, waited too long last time. */
export const Priority = z.enum(['none', 'elder', 'child', 'tests', 'delayed'])
export type Priority = z.infer<typeof Priority>

const Ticket = z.object({
  appointmentId: Id,
  /** Never given twice in a clinic. */
  number: z.int(),
  state: TicketState,
  priority: Priority,
  /** Checked in after his quarter of an hour. */
  late: z.boolean(),
  calls: z.int(),
  checkedInAt: Instant,
  calledAt: z.nullable(Instant),
})
export type Ticket = z.infer<typeof Ticket>

/** Who is booked, as the clinic's staff see him. */
const StaffPerson = z.object({
  appointmentId: Id,
  patientName: z.string(),
  sex: z.enum(['male', 'female']),
  age: z.int(),
  visitType: VisitType,
  /** His booked quarter of an hour. */
  startsAt: Instant,
  needs: z.array(Need),
  /** Why he comes, in his words; may be empty. */
  reason: z.string(),
})
export type StaffPerson = z.infer<typeof StaffPerson>

const StaffTicket = z.extend(Ticket, {
  ...StaffPerson.shape,
  /** Since when he has been here without a break. */
  presentFrom: Instant,
  /** When he was to be called at the latest. */
  promisedAt: Instant,
  /** What his visit took of the doctor's time; null before it is over. */
  minutes: z.nullable(z.int()),
})
export type StaffTicket = z.infer<typeof StaffTicket>

/** Eight of ten waits end within `fromMinutes` and `toMinutes`; both are multiples of five. */
const Expected = z.object({ fromMinutes: z.int(), toMinutes: z.int(), chancePercent: z.int() })

/** How well this department's estimates did of late, over `waits` waits. */
const Accuracy = z.object({ waits: z.int(), errorMinutes: z.int(), insidePercent: z.int() })

/** What a wait that ends after `from` is made good with, by itself; `made` once it was. */
const Amends = z.object({ from: Instant, fen: Fen, made: z.boolean() })

const Board = z.object({
  /** `expected`: booked, but not checked in yet. */
  state: z.union([z.literal('expected'), TicketState]),
  number: z.nullable(z.int()),
  priority: Priority,
  late: z.boolean(),
  /** People who are called before him, as things stand. */
  ahead: z.int(),
  /** The number that is with the doctor, or on its way in. */
  serving: z.nullable(z.int()),
  /** Minutes that the last visits took, the latest first. */
  lastVisits: z.array(z.int()),
  /** Null for those who do not wait. */
  expected: z.nullable(Expected),
  accuracy: z.nullable(Accuracy),
  promisedAt: Instant,
  amends: Amends,
  /** The day is over. Who still waits now was not seen. */
  over: z.boolean(),
  checkInFrom: Instant,
  checkInUntil: Instant,
  place: z.string(),
  doctorName: z.string(),
  departmentName: z.string(),
  /** The rules of the queue, as shown. */
  rules: z.array(z.string()),
})
export type Board = z.infer<typeof Board>

const ClinicQueue = z.object({
  sessionId: Id,
  doctorId: Id,
  doctorName: z.string(),
  departmentName: z.string(),
  date: CivilDate,
  place: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  checkInFrom: Instant,
  checkInUntil: Instant,
  over: z.boolean(),
  waiting: z.array(StaffTicket),
  others: z.array(StaffTicket),
  /** Booked, and not checked in. */
  absent: z.int(),
  /** The same by their quarter. */
  expected: z.array(StaffPerson),
  /** When the last one is done as things stand, in steps of five minutes; null when nobody is left. */
  likelyEndAt: z.nullable(Instant),
  rules: z.array(z.string()),
})
export type ClinicQueue = z.infer<typeof ClinicQueue>

/** The patient himself or a relative; an operator at the desk for those without a phone. */
const ofAppointment: Access = {
  roles: ['patient', 'operator'],
  subject: { kind: 'appointment', field: 'appointmentId', scope: 'booking' },
}

const ofAppointmentOrDoctor: Access = { ...ofAppointment, roles: ['patient', 'doctor', 'operator'] }

const ofSession: Access = {
  roles: ['doctor', 'operator'],
  subject: { kind: 'session', field: 'sessionId', scope: 'owner' },
}

const InClinic = z.object({ sessionId: Id })

/** Whom the screen showed: refused as NOT_NOW when another device has gone on meanwhile. Without: whoever it is. */
const OfShown = z.extend(InClinic, { appointmentId: z.optional(Id) })
const TicketBack = z.object({ ticket: Ticket })

const Position = z.object({
  latitude: z.number().check(z.minimum(-90, '纬度在 -90 到 90 之间'), z.maximum(90, '纬度在 -90 到 90 之间')),
  longitude: z.number().check(z.minimum(-180, '经度在 -180 到 180 之间'), z.maximum(180, '经度在 -180 到 180 之间')),
})

const staffErrors = {
  /** A doctor confirms first that it is he who receives this half day's patients (`identity.confirmReception`). */
  RECEPTION_NOT_CONFIRMED: { status: 409, message: '接诊前请先确认本人', data: z.object({ sessionId: Id }) },
  /** The day is over, and who did not come was written down. */
  CLINIC_OVER: { status: 409, message: '这个门诊已经结束' },
} as const

/** Somebody has to be called first. */
const NOBODY_CALLED = { status: 409, message: '还没有叫号' } as const
/** The ticket is somewhere else in its way. */
const NOT_NOW = { status: 409, message: '现在不能这样操作', data: z.object({ state: TicketState }) } as const
/** Who has not checked in has no place in the queue. */
const NOT_CHECKED_IN = { status: 409, message: '还没有报到' } as const
const CLINIC_OVER = staffErrors.CLINIC_OVER

const shownErrors = { ...staffErrors, NOBODY_CALLED, NOT_CHECKED_IN, NOT_NOW } as const

/** The day of the visit: who is here, who is next, how long it takes. */
export const queue = {
  /** By the code on the clinic's wall, or within 500 m of the hospital; an operator needs neither. Again: the same ticket. */
  checkIn: command(ofAppointment)
    .input(
      z.object({
        appointmentId: Id,
        code: z.optional(z.string().check(z.trim(), z.maxLength(20, '签到码不超过 20 个字'))),
        location: z.optional(Position),
      }),
    )
    .output(TicketBack)
    .errors({
      /** Cancelled, not paid yet, seen already or missed. */
      NOT_BOOKED: { status: 409, message: '这个预约不能报到', data: z.object({ status: AppointmentStatus }) },
      /** Opens 60 minutes before the clinic. */
      CHECK_IN_NOT_OPEN: { status: 409, message: '还没到报到时间', data: z.object({ opensAt: Instant }) },
      CLINIC_OVER,
      /** Neither the clinic's code nor a place near the hospital; `metres` when it is known how far. */
      NOT_AT_HOSPITAL: {
        status: 409,
        message: '请到医院后扫诊室的签到码，或打开定位',
        data: z.object({ metres: z.nullable(z.int()) }),
      },
      /** Not the code of this clinic's room. Scan the one at the door. */
      CLINIC_CODE_WRONG: {
        status: 422,
        message: '不是这个诊室的签到码',
        data: z.object({ field: z.literal('code') }),
      },
    }),

  /** Keeps his place while he is away for a moment. */
  stepAway: command(ofAppointment)
    .input(z.object({ appointmentId: Id }))
    .output(TicketBack)
    .errors({ NOT_CHECKED_IN, NOT_NOW, CLINIC_OVER }),

  /** Back from a moment away, from tests, or after a call that he missed; the doctor may say so who sees him at the door. */
  comeBack: command(ofAppointmentOrDoctor)
    .input(z.object({ appointmentId: Id }))
    .output(TicketBack)
    .errors({ NOT_CHECKED_IN, NOT_NOW, CLINIC_OVER }),

  /** Goes home without being seen. */
  leave: command(ofAppointment)
    .input(z.object({ appointmentId: Id }))
    .output(TicketBack)
    .errors({ NOT_CHECKED_IN, NOT_NOW, CLINIC_OVER }),

  getBoard: query(ofAppointment, { followed: true })
    .input(liveInput(z.object({ appointmentId: Id })))
    .output(liveOutput(Board)),

  /** The doctor's side: everybody in the order in which he is called, then those who do not wait. */
  getQueue: query(ofSession).input(liveInput(InClinic)).output(liveOutput(ClinicQueue)),

  callNext: command(ofSession)
    .input(InClinic)
    .output(TicketBack)
    .errors({
      ...staffErrors,
      NOBODY_WAITING: { status: 409, message: '没有候诊的人' },
      /** Somebody is called and not in yet: call him again, skip him or let him in. */
      ALREADY_CALLED: {
        status: 409,
        message: '已经叫了一位，请先处理',
        data: z.object({ appointmentId: Id, number: z.int() }),
      },
    }),

  callAgain: command(ofSession).input(OfShown).output(TicketBack).errors(shownErrors),

  /** Called and not there: the next one can be called. */
  skip: command(ofSession).input(OfShown).output(TicketBack).errors(shownErrors),

  /**
   * `next`: who was called, skipped, missed or is in the room waits again, behind the next one. `tests`: who is in the room
   * goes for tests and has priority when he is back. Without an appointment: the one in the room, else the one called.
   */
  backToQueue: command(ofSession)
    .input(
      z.object({
        sessionId: Id,
        appointmentId: z.optional(Id),
        why: z._default(z.enum(['next', 'tests']), 'next'),
      }),
    )
    .output(TicketBack)
    .errors(shownErrors),

  /** The one who was called is in the room. */
  startVisit: command(ofSession)
    .input(OfShown)
    .output(TicketBack)
    .errors({
      ...shownErrors,
      /** Finish that visit first. */
      VISIT_RUNNING: { status: 409, message: '上一位还在就诊', data: z.object({ number: z.int() }) },
    }),

  /** The visit in the room is over, or that of the one who was called; the appointment counts as kept. */
  finish: command(ofSession).input(OfShown).output(TicketBack).errors(shownErrors),

  /** What the QR code at the room's door says. It stays the same, so that it can be printed once. */
  getClinicCode: query(ofSession)
    .input(InClinic)
    .output(z.object({ code: z.string(), place: z.string() })),

  /** Where the hospital is (GCJ-02, as phones in China tell it), for checking in by location. */
  setPosition: command(OPERATORS).input(Position).output(Done),

  ...displayOperations,
}
