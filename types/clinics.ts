import * as z from 'zod/mini'
import { OPERATORS, command, query } from './operation'
import type { Access } from './operation'
import { stopping } from './stopping'
import { CivilDate, ClockTime, Cursor, Done, Id, Instant, text } from './values'
import { AppointmentStatus, Need, Period, VisitType } from './visit'

const staffOf = (kind: 'appointment' | 'session' | 'doctor' | 'slot', field: string): Access => ({
  roles: ['doctor', 'operator'],
  subject: { kind, field, scope: 'owner' },
})

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
  /** Why the doctor cannot come; null while he does. */
  stopped: z.nullable(z.string()),
  /** From when on it is stopped; null when all of it is, or none. */
  stoppedFrom: z.nullable(Instant),
})
export type StaffSession = z.infer<typeof StaffSession>

const DayTotals = z.object({
  clinics: z.int(),
  taken: z.int(),
  capacity: z.int(),
  standbys: z.int(),
  /** Six at most, the most waited for first. */
  waitedFor: z.array(
    z.object({
      id: Id,
      doctorId: Id,
      doctorName: z.string(),
      departmentName: z.string(),
      period: Period,
      taken: z.int(),
      capacity: z.int(),
      standbys: z.int(),
    }),
  ),
})
export type DayTotals = z.infer<typeof DayTotals>

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

/** The staff's side of booking; part of the same area on the wire. */
export const clinicOperations = {
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
      /** A doctor confirms first that it is he who receives this half day's patients (`identity.confirmReception`). */
      RECEPTION_NOT_CONFIRMED: {
        status: 409,
        message: '接诊前请先确认本人',
        data: z.object({ sessionId: Id }),
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

  /** The clinics of a day by their start. 30 a page. */
  listSessions: query(OPERATORS)
    .input(
      z.object({
        date: CivilDate,
        doctorId: z.optional(Id),
        departmentId: z.optional(Id),
        cursor: z.optional(Cursor),
      }),
    )
    .output(z.object({ sessions: z.array(StaffSession), nextCursor: z.nullable(Cursor) })),

  /** The whole hospital's day in numbers, and the clinics that most people wait for. */
  getDayTotals: query(OPERATORS)
    .input(z.object({ date: CivilDate }))
    .output(DayTotals),

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
    .output(StaffSlot)
    .errors({
      /** The doctor does not come that half day; what was stopped stays so. */
      CLINIC_STOPPED: { status: 409, message: '这个门诊已停诊' },
    }),

  ...stopping,
}
