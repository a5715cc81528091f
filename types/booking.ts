import * as z from 'zod/mini'
import { Title } from './directory'
import { ANYONE, OPERATORS, PATIENTS, command, forSubject, query } from './operation'
import type { Access } from './operation'
import { CivilDate, ClockTime, Cursor, DayOrInstant, Done, Fen, Id, Instant, text } from './values'

/** What is bookable: one doctor, one quarter of an hour, some places. FHIR Slot. */
export const Slot = z.object({
  id: Id,
  doctorId: Id,
  sessionId: Id,
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.int(),
  remaining: z.int(),
  feeFen: Fen,
  /** `unreleased`: opens at the day's release time. `past`: can no longer be taken. */
  status: z.enum(['open', 'full', 'closed', 'unreleased', 'past']),
})
export type Slot = z.infer<typeof Slot>

export const Period = z.enum(['morning', 'afternoon', 'evening'])
export type Period = z.infer<typeof Period>

/** One doctor's half day: the unit of a clinic and of the standby list. FHIR Schedule. */
export const ClinicDay = z.object({
  date: CivilDate,
  remaining: z.int(),
  /** 07:00, fourteen days before. */
  releasesAt: Instant,
  sessions: z.array(z.object({ id: Id, period: Period, place: z.string(), remaining: z.int(), standbys: z.int() })),
})
export type ClinicDay = z.infer<typeof ClinicDay>

/** Special needs, shown to the doctor and the floor staff. */
export const Need = z.enum([
  'wheelchair',
  'dialect',
  'paper-records',
  'hearing',
  'sign-language',
  'escort',
  'large-print',
])
export type Need = z.infer<typeof Need>

export const VisitType = z.enum(['first', 'return'])
export type VisitType = z.infer<typeof VisitType>

/** FHIR Appointment status; `pending` holds a place for a limited time. */
export const AppointmentStatus = z.enum(['pending', 'booked', 'fulfilled', 'cancelled', 'noshow'])
export type AppointmentStatus = z.infer<typeof AppointmentStatus>

export const Appointment = z.object({
  id: Id,
  status: AppointmentStatus,
  patientId: Id,
  patientName: z.string(),
  doctorId: Id,
  doctorName: z.string(),
  doctorTitle: Title,
  departmentId: Id,
  departmentName: z.string(),
  slotId: Id,
  sessionId: Id,
  startsAt: Instant,
  endsAt: Instant,
  /** Where to go: "门诊楼 3 楼 B 区 302 诊室". */
  place: z.string(),
  feeFen: Fen,
  visitType: VisitType,
  needs: z.array(Need),
  reason: z.string(),
  /** Shown as QR and digits at the desk. */
  number: z.string(),
  bookedAt: Instant,
  /** True when a relative with a grant booked it. */
  bookedByRelative: z.boolean(),
  /** Until when it can be cancelled: 2 hours before it starts. */
  cancelUntil: Instant,
  cancelledAt: z.nullable(Instant),
})
export type Appointment = z.infer<typeof Appointment>

export const Standby = z.object({
  id: Id,
  status: z.enum(['waiting', 'offered', 'taken', 'left', 'passed', 'ended']),
  patientId: Id,
  patientName: z.string(),
  sessionId: Id,
  doctorId: Id,
  doctorName: z.string(),
  departmentName: z.string(),
  date: CivilDate,
  period: Period,
  /** 1 is next; null when it no longer waits. */
  position: z.nullable(z.int()),
  /** The place that is held for this patient, and until when. */
  offer: z.nullable(z.object({ slotId: Id, startsAt: Instant, until: Instant, feeFen: Fen })),
  joinedAt: Instant,
})
export type Standby = z.infer<typeof Standby>

const Visit = z.object({
  visitType: z._default(VisitType, 'first'),
  needs: z._default(z.array(Need).check(z.maxLength(7)), []),
  /** Why he comes, in his own words; may be empty. */
  reason: z._default(z.string().check(z.trim(), z.maxLength(200, '不超过 200 个字')), ''),
})
export const VisitInput = Visit

const NearSlot = z.object({ slotId: Id, startsAt: Instant, remaining: z.int() })

const bookingErrors = {
  /** No place left. `nearest` are the free ones of the same doctor, closest in time first. */
  SLOT_FULL: { status: 409, message: '号刚被约走了', data: z.object({ nearest: z.array(NearSlot) }) },
  /** The clinic closed this time. */
  SLOT_CLOSED: { status: 409, message: '这个时段已停止预约', data: z.object({ nearest: z.array(NearSlot) }) },
  /** It has begun or is over. */
  SLOT_PAST: { status: 409, message: '这个时段已经过了', data: z.object({ nearest: z.array(NearSlot) }) },
  /** The day is released at 07:00, fourteen days before. */
  SLOT_NOT_RELEASED: { status: 409, message: '这一天的号还没放出', data: z.object({ releasesAt: Instant }) },
  /** One live appointment per patient, doctor and day. */
  ALREADY_BOOKED: { status: 409, message: '这位就诊人当天已约了这位医生', data: z.object({ appointmentId: Id }) },
  /** At most 3 open appointments per patient and day. */
  TOO_MANY_THAT_DAY: { status: 409, message: '同一天最多预约 3 个号', data: z.object({ limit: z.int() }) },
  /** Three no-shows in 90 days pause booking for 30. */
  BOOKING_PAUSED: { status: 409, message: '因多次爽约，暂时不能预约', data: z.object({ until: Instant }) },
} as const

const standbyErrors = {
  /** Already in this clinic's list. */
  ALREADY_ON_STANDBY: { status: 409, message: '已经在候补中', data: z.object({ standbyId: Id }) },
  /** There are free places: book one of them. */
  STANDBY_NOT_NEEDED: { status: 409, message: '还有号，直接预约即可', data: z.object({ nearest: z.array(NearSlot) }) },
  /** The clinic is over or not yet released. */
  STANDBY_CLOSED: { status: 409, message: '这个门诊现在不能候补' },
  /** Against hoarding: at most 5 waiting entries per patient. */
  TOO_MANY_STANDBYS: { status: 409, message: '一位就诊人最多同时候补 5 个门诊', data: z.object({ limit: z.int() }) },
} as const

const ofAppointment = forSubject('appointment', 'appointmentId', 'booking')
const ofStandby = forSubject('standby', 'standbyId', 'booking')
const staffOf = (kind: 'appointment' | 'session' | 'doctor' | 'slot', field: string): Access => ({
  roles: ['doctor', 'operator'],
  subject: { kind, field, scope: 'owner' },
})

const ReserveItem = z.extend(Visit, { slotId: Id, patientId: Id })

/** A row of the doctor's list. */
const ListedVisit = z.object({
  appointmentId: Id,
  status: AppointmentStatus,
  startsAt: Instant,
  patientId: Id,
  patientName: z.string(),
  sex: z.enum(['male', 'female']),
  age: z.int(),
  visitType: VisitType,
  needs: z.array(Need),
  reason: z.string(),
  number: z.string(),
})
export type ListedVisit = z.infer<typeof ListedVisit>

const StaffSlot = z.object({
  id: Id,
  startsAt: Instant,
  capacity: z.int(),
  taken: z.int(),
  held: z.int(),
  closed: z.boolean(),
})

const StaffSession = z.object({
  id: Id,
  doctorId: Id,
  doctorName: z.string(),
  departmentName: z.string(),
  date: CivilDate,
  period: Period,
  place: z.string(),
  slots: z.array(StaffSlot),
  standbys: z.int(),
})
export type StaffSession = z.infer<typeof StaffSession>

export const Template = z.object({
  id: Id,
  doctorId: Id,
  /** 1 Monday … 7 Sunday (ISO 8601). */
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  period: Period,
  startsAt: ClockTime,
  endsAt: ClockTime,
  /** Places in each quarter of an hour. */
  capacity: z.int().check(z.minimum(1, '至少 1 个号'), z.maximum(20, '每个时段最多 20 个号')),
  place: text('诊室', 60),
})
export type Template = z.infer<typeof Template>

export const booking = {
  /** Fourteen days at most. Every quarter of an hour of this doctor, and the days they make. */
  listSlots: query(ANYONE)
    .input(z.object({ doctorId: Id, from: DayOrInstant, to: DayOrInstant }))
    .output(z.object({ slots: z.array(Slot), days: z.array(ClinicDay) }))
    .errors({
      RANGE_WRONG: { status: 422, message: '日期范围不超过 31 天', data: z.object({ field: z.literal('to') }) },
    }),

  /** For doctor cards: the next free quarter and how many are left on that day. */
  listNextFree: query(ANYONE)
    .input(z.object({ doctorIds: z.array(Id).check(z.maxLength(50)) }))
    .output(
      z.object({
        items: z.array(
          z.object({ doctorId: Id, slotId: z.nullable(Id), startsAt: z.nullable(Instant), remainingThatDay: z.int() }),
        ),
      }),
    ),

  reserve: command(forSubject('patient', 'patientId', 'booking'))
    .input(ReserveItem)
    .output(z.object({ appointmentId: Id, status: AppointmentStatus, appointment: Appointment }))
    .errors(bookingErrors),

  /** Several relatives in one go: all or none. */
  reserveTogether: command(forSubject('patient', 'items[].patientId', 'booking'))
    .input(
      z.object({ items: z.array(ReserveItem).check(z.minLength(1, '请选择就诊人'), z.maxLength(5, '一次最多 5 位')) }),
    )
    .output(z.object({ appointments: z.array(Appointment) }))
    .errors({
      ...bookingErrors,
      /** Not enough places left in one quarter; which could not be had, and what is free near it. */
      NOT_ENOUGH_PLACES: {
        status: 409,
        message: '号不够了，请换个时段',
        data: z.object({ patientId: Id, nearest: z.array(NearSlot) }),
      },
    }),

  /** Moves to another time of the same doctor; the old place is given back only when the new one is had. */
  reschedule: command(ofAppointment)
    .input(z.object({ appointmentId: Id, slotId: Id }))
    .output(Appointment)
    .errors({
      ...bookingErrors,
      /** Moving keeps the doctor. Cancel and book for another. */
      OTHER_DOCTOR: {
        status: 422,
        message: '改约只能选同一位医生的时段',
        data: z.object({ field: z.literal('slotId') }),
      },
      NOT_CHANGEABLE: { status: 409, message: '这个预约不能再改了', data: z.object({ status: AppointmentStatus }) },
      TOO_LATE: { status: 409, message: '就诊前 2 小时内不能取消或改约', data: z.object({ cancelUntil: Instant }) },
    }),

  cancel: command(ofAppointment)
    .input(z.object({ appointmentId: Id }))
    .output(Appointment)
    .errors({
      /** It is over, or was missed. (Cancelling twice is no error.) */
      NOT_CHANGEABLE: { status: 409, message: '这个预约不能再取消', data: z.object({ status: AppointmentStatus }) },
      /** Less than 2 hours before it starts. */
      TOO_LATE: { status: 409, message: '就诊前 2 小时内不能取消或改约', data: z.object({ cancelUntil: Instant }) },
    }),

  getAppointment: query(ofAppointment)
    .input(z.object({ appointmentId: Id }))
    .output(Appointment),

  /** Of everyone this account keeps or may book for. `upcoming` soonest first, `past` newest first; 20 a page. */
  listAppointments: query(PATIENTS)
    .input(
      z.object({
        when: z.optional(z.enum(['upcoming', 'past'])),
        patientId: z.optional(Id),
        cursor: z.optional(Cursor),
      }),
    )
    .output(z.object({ appointments: z.array(Appointment), nextCursor: z.nullable(Cursor) })),

  joinStandby: command(forSubject('patient', 'patientId', 'booking'))
    .input(z.extend(Visit, { sessionId: Id, patientId: Id }))
    .output(Standby)
    .errors({
      ...standbyErrors,
      BOOKING_PAUSED: bookingErrors.BOOKING_PAUSED,
      ALREADY_BOOKED: bookingErrors.ALREADY_BOOKED,
    }),

  leaveStandby: command(ofStandby)
    .input(z.object({ standbyId: Id }))
    .output(Done),

  /** Takes the held place. */
  acceptStandby: command(ofStandby)
    .input(z.object({ standbyId: Id }))
    .output(z.object({ appointmentId: Id, status: AppointmentStatus, appointment: Appointment }))
    .errors({
      ALREADY_BOOKED: bookingErrors.ALREADY_BOOKED,
      TOO_MANY_THAT_DAY: bookingErrors.TOO_MANY_THAT_DAY,
      BOOKING_PAUSED: bookingErrors.BOOKING_PAUSED,
      /** No offer, or its 15 minutes are over. */
      OFFER_OVER: { status: 410, message: '保留时间已过，号已给下一位' },
    }),

  listStandbys: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ standbys: z.array(Standby) })),

  /** The doctor's day: everyone who is booked, with needs. */
  listVisits: query(staffOf('doctor', 'doctorId'))
    .input(z.object({ doctorId: Id, date: CivilDate }))
    .output(z.object({ visits: z.array(ListedVisit) })),

  /** Who came and who did not. Three no-shows in 90 days pause booking for 30. */
  recordAttendance: command(staffOf('appointment', 'appointmentId'))
    .input(z.object({ appointmentId: Id, outcome: z.enum(['fulfilled', 'noshow']) }))
    .output(Done)
    .errors({
      NOT_CHANGEABLE: {
        status: 409,
        message: '这个预约已取消或已有结果',
        data: z.object({ status: AppointmentStatus }),
      },
      /** A visit cannot be missed or done before it starts. */
      NOT_STARTED: { status: 409, message: '还没到就诊时间', data: z.object({ startsAt: Instant }) },
    }),

  listTemplates: query(staffOf('doctor', 'doctorId'))
    .input(z.object({ doctorId: Id }))
    .output(z.object({ templates: z.array(Template) })),

  /** One template per doctor, weekday and period; saving again replaces it. Open clinics stay as they are. */
  saveTemplate: command(OPERATORS)
    .input(z.omit(Template, { id: true }))
    .output(Template)
    .errors({
      /** The end must come after the start, both on quarters of an hour. */
      TEMPLATE_TIMES_WRONG: {
        status: 422,
        message: '结束要晚于开始，都在整刻钟上',
        data: z.object({ field: z.enum(['startsAt', 'endsAt']) }),
      },
      DOCTOR_UNKNOWN: { status: 404, message: '没有这位医生', data: z.object({ field: z.literal('doctorId') }) },
    }),

  removeTemplate: command(OPERATORS)
    .input(z.object({ templateId: Id }))
    .output(Done),

  /** Makes sessions and slots from the weekly templates for these days; what is open already stays untouched. */
  openClinics: command(OPERATORS)
    .input(z.object({ doctorId: z.optional(Id), from: CivilDate, to: CivilDate }))
    .output(z.object({ sessionsOpened: z.int(), slotsOpened: z.int() }))
    .errors({
      RANGE_WRONG: { status: 422, message: '日期范围不超过 31 天', data: z.object({ field: z.literal('to') }) },
    }),

  listSessions: query(OPERATORS)
    .input(z.object({ date: CivilDate, doctorId: z.optional(Id), departmentId: z.optional(Id) }))
    .output(z.object({ sessions: z.array(StaffSession) })),

  /** More or fewer places in one quarter. New places go to the standby list first. */
  setCapacity: command(OPERATORS)
    .input(z.object({ slotId: Id, capacity: z.int().check(z.minimum(0), z.maximum(20)) }))
    .output(StaffSlot)
    .errors({
      CAPACITY_BELOW_TAKEN: { status: 409, message: '已约出的号比这个数多', data: z.object({ taken: z.int() }) },
    }),

  /** No further bookings in this quarter; those who have a place keep it. `closed: false` opens it again. */
  closeSlot: command(OPERATORS)
    .input(z.object({ slotId: Id, closed: z.boolean() }))
    .output(StaffSlot),
}
