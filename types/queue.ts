import * as z from 'zod/mini'
import { ANYONE, OPERATORS, command, query } from './operation'
import type { Access } from './operation'
import { Done, Id, Instant } from './values'
import { AppointmentStatus, VisitType } from './visit'

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

const StaffTicket = z.extend(Ticket, { patientName: z.string(), visitType: VisitType, startsAt: Instant })

/** Eight of ten waits end within `fromMinutes` and `toMinutes`; both are multiples of five. */
const Expected = z.object({ fromMinutes: z.int(), toMinutes: z.int(), chancePercent: z.int() })

/** How well this department's estimates did of late, over `waits` waits. */
const Accuracy = z.object({ waits: z.int(), errorMinutes: z.int(), insidePercent: z.int() })

const Board = z.object({
  changed: z.literal(true),
  /** Passed back as `since`: the answer is then tiny while nothing changed. */
  cursor: z.string(),
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
  /** A wait of 30 minutes beyond this is made good. */
  promisedAt: Instant,
  checkInFrom: Instant,
  checkInUntil: Instant,
  place: z.string(),
  doctorName: z.string(),
  departmentName: z.string(),
  /** The rules of the queue, as shown. */
  rules: z.array(z.string()),
})
export type Board = z.infer<typeof Board>

const Unchanged = z.object({ changed: z.literal(false), cursor: z.string() })

/** What a screen on the wall may say of a patient: 3 号 王** */
const Shown = z.object({ number: z.int(), name: z.string() })

const Room = z.object({
  sessionId: Id,
  place: z.string(),
  doctorName: z.string(),
  departmentName: z.string(),
  called: z.nullable(Shown),
  inRoom: z.nullable(Shown),
  next: z.array(Shown),
  waiting: z.int(),
})
export type Room = z.infer<typeof Room>

/** The patient himself or a relative; an operator at the desk for those without a phone. */
const ofAppointment: Access = {
  roles: ['patient', 'operator'],
  subject: { kind: 'appointment', field: 'appointmentId', scope: 'booking' },
}

const ofSession: Access = {
  roles: ['doctor', 'operator'],
  subject: { kind: 'session', field: 'sessionId', scope: 'owner' },
}

const InClinic = z.object({ sessionId: Id })
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

  /** Back from a moment away, from tests, or after a call that he missed. */
  comeBack: command(ofAppointment)
    .input(z.object({ appointmentId: Id }))
    .output(TicketBack)
    .errors({ NOT_CHECKED_IN, NOT_NOW, CLINIC_OVER }),

  /** Goes home without being seen. */
  leave: command(ofAppointment)
    .input(z.object({ appointmentId: Id }))
    .output(TicketBack)
    .errors({ NOT_CHECKED_IN, NOT_NOW, CLINIC_OVER }),

  getBoard: query(ofAppointment)
    .input(z.object({ appointmentId: Id, since: z.optional(z.string().check(z.maxLength(40))) }))
    .output(z.union([Board, Unchanged])),

  /** The doctor's side: everybody in the order in which he is called, then those who do not wait. */
  getQueue: query(ofSession)
    .input(InClinic)
    .output(
      z.object({
        sessionId: Id,
        over: z.boolean(),
        waiting: z.array(StaffTicket),
        others: z.array(StaffTicket),
        /** Booked, and not checked in. */
        absent: z.int(),
        rules: z.array(z.string()),
      }),
    ),

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

  callAgain: command(ofSession)
    .input(InClinic)
    .output(TicketBack)
    .errors({ ...staffErrors, NOBODY_CALLED }),

  /** Called and not there: the next one can be called. */
  skip: command(ofSession)
    .input(InClinic)
    .output(TicketBack)
    .errors({ ...staffErrors, NOBODY_CALLED }),

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
    .errors({ ...staffErrors, NOBODY_CALLED, NOT_CHECKED_IN, NOT_NOW }),

  /** The one who was called is in the room. */
  startVisit: command(ofSession)
    .input(InClinic)
    .output(TicketBack)
    .errors({
      ...staffErrors,
      NOBODY_CALLED,
      /** Finish that visit first. */
      VISIT_RUNNING: { status: 409, message: '上一位还在就诊', data: z.object({ number: z.int() }) },
    }),

  /** The visit in the room is over, or that of the one who was called; the appointment counts as kept. */
  finish: command(ofSession)
    .input(InClinic)
    .output(TicketBack)
    .errors({ ...staffErrors, NOBODY_CALLED }),

  /** What the QR code at the room's door says. It stays the same, so that it can be printed once. */
  getClinicCode: query(ofSession)
    .input(InClinic)
    .output(z.object({ code: z.string(), place: z.string() })),

  /** Where the hospital is (GCJ-02, as phones in China tell it), for checking in by location. */
  setPosition: command(OPERATORS).input(Position).output(Done),

  /** The screen at the door. */
  getRoomDisplay: query(ANYONE).input(InClinic).output(Room),

  /** The screen in the hall: today's rooms of a department, by room. */
  getHallDisplay: query(ANYONE)
    .input(z.object({ departmentId: Id }))
    .output(z.object({ rooms: z.array(Room) })),
}
