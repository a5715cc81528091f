import * as z from 'zod/mini'
import { clinicOperations } from './clinics'
import { Title } from './directory'
import { ANYONE, PATIENTS, command, forSubject, query } from './operation'
import { CivilDate, Cursor, DayOrInstant, Done, Fen, Id, Instant } from './values'
import { AppointmentStatus, Need, PaymentWay, Period, VisitType } from './visit'

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

/** One doctor's half day: the unit of a clinic and of the standby list. FHIR Schedule. */
export const ClinicDay = z.object({
  date: CivilDate,
  remaining: z.int(),
  /** 07:00, fourteen days before. */
  releasesAt: Instant,
  sessions: z.array(z.object({ id: Id, period: Period, place: z.string(), remaining: z.int(), standbys: z.int() })),
})
export type ClinicDay = z.infer<typeof ClinicDay>

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
  payment: PaymentWay,
  paid: z.boolean(),
  /** Pending: pay until then, or the place goes to the next. */
  payBy: z.nullable(Instant),
  /** Once paid. */
  orderId: z.nullable(Id),
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
  /** The hospital cancelled it because the doctor could not come. */
  clinicStopped: z.boolean(),
  /** Stopped, and nothing chosen yet: until when he can choose (`getStopped`). */
  chooseBy: z.nullable(Instant),
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
  /** This hospital takes no payment here: book with payment at the counter. */
  ONLINE_PAYMENT_NOT_OFFERED: {
    status: 422,
    message: '暂不支持在线支付，请选择到院支付',
    data: z.object({ field: z.literal('payment') }),
  },
} as const

const { ALREADY_BOOKED, TOO_MANY_THAT_DAY, BOOKING_PAUSED, ONLINE_PAYMENT_NOT_OFFERED } = bookingErrors

/** Rules about a person, when several come together: whom it concerns. */
const namingErrors = {
  ALREADY_BOOKED: { ...ALREADY_BOOKED, data: z.extend(ALREADY_BOOKED.data, { patientId: Id }) },
  TOO_MANY_THAT_DAY: { ...TOO_MANY_THAT_DAY, data: z.extend(TOO_MANY_THAT_DAY.data, { patientId: Id }) },
  BOOKING_PAUSED: { ...BOOKING_PAUSED, data: z.extend(BOOKING_PAUSED.data, { patientId: Id }) },
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
const Payment = z._default(PaymentWay, 'counter')
const ReserveItem = z.extend(Visit, { slotId: Id, patientId: Id, payment: Payment })

/** What patients and their relatives do; the staff's side of the same clinics is in `clinics.ts`. */
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
      ...namingErrors,
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
      /** What was paid is not what the other time costs. Cancel (it comes back in full) and book anew. */
      FEE_DIFFERS: {
        status: 409,
        message: '这个时段的费用不同，请取消后重新预约',
        data: z.object({ paidFen: Fen, feeFen: Fen }),
      },
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

  /** The order to pay for an appointment; opened on first use. */
  checkout: command(forSubject('appointment', 'appointmentId', 'payment'))
    .input(z.object({ appointmentId: Id }))
    .output(z.object({ orderId: Id }))
    .errors({
      /** It is paid, costs nothing, or is over. */
      NOTHING_TO_PAY: { status: 409, message: '这个预约没有待付的费用', data: z.object({ status: AppointmentStatus }) },
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
    .errors({ ...standbyErrors, BOOKING_PAUSED, ALREADY_BOOKED }),

  leaveStandby: command(ofStandby)
    .input(z.object({ standbyId: Id }))
    .output(Done),

  /** Takes the held place. */
  acceptStandby: command(ofStandby)
    .input(z.object({ standbyId: Id, payment: Payment }))
    .output(z.object({ appointmentId: Id, status: AppointmentStatus, appointment: Appointment }))
    .errors({
      ALREADY_BOOKED,
      TOO_MANY_THAT_DAY,
      BOOKING_PAUSED,
      ONLINE_PAYMENT_NOT_OFFERED,
      /** No offer, or its 15 minutes are over. */
      OFFER_OVER: { status: 410, message: '保留时间已过，号已给下一位' },
    }),

  listStandbys: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ standbys: z.array(Standby) })),

  ...clinicOperations,
}
