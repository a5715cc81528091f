import * as z from 'zod/mini'
import { OPERATORS, command, query } from './operation'
import type { Access } from './operation'
import { CivilDate, ClockTime, Done, Id, Instant, text } from './values'
import { AppointmentStatus } from './visit'

/** What can be examined before a visit. FHIR HealthcareService. */
export const ExaminationKind = z.enum([
  'glucose',
  'glucose-after-meal',
  'lipids',
  'liver',
  'kidney',
  'blood-count',
  'ecg',
  'abdomen-ultrasound',
  'urinary-ultrasound',
  'lung-function',
  'bone-xray',
])
export type ExaminationKind = z.infer<typeof ExaminationKind>

/**
 * `proposed`: a free time, held for nobody yet. `none`: needed, and no time fits before the visit. `held`: kept for the patient until a
 * doctor of the clinic decides. `confirmed`: the doctor has ordered it. `declined`: by the doctor's word it is not needed.
 */
export const ExaminationState = z.enum(['proposed', 'none', 'held', 'confirmed', 'declined', 'done'])
export type ExaminationState = z.infer<typeof ExaminationState>

/** Why a place was lost: nobody ordered it in time, the visit was moved, the room is closed, the visit does not take place. */
export const ExaminationLoss = z.enum(['unconfirmed', 'visit-moved', 'room-closed', 'visit-over'])
export type ExaminationLoss = z.infer<typeof ExaminationLoss>

/** A time in a room. */
const Time = z.object({
  roomId: Id,
  roomName: z.string(),
  /** 门诊楼 1 楼 */
  place: z.string(),
  /** As short as the way to the clinic allows: 1楼. */
  floor: z.string(),
  startsAt: Instant,
  endsAt: Instant,
})
export type ExaminationTime = z.infer<typeof Time>

const Planned = z.object({
  kind: ExaminationKind,
  name: z.string(),
  /** Why this clinic asks for it. */
  reason: z.string(),
  state: ExaminationState,
  /** The doctor has ordered it, whether or not there is a time. */
  ordered: z.boolean(),
  time: z.nullable(Time),
  /** Held: by when a doctor must have ordered it; afterwards the place goes back. */
  confirmBy: z.nullable(Instant),
  lost: z.nullable(ExaminationLoss),
  /** How to prepare: at most 20 characters, and the rest. */
  note: z.string(),
  more: z.string(),
  /** What could harm him; null when there is nothing. */
  safety: z.nullable(z.string()),
  fastingHours: z.int(),
  /** How long after it the doctor has the result. */
  resultMinutes: z.int(),
})
export type PlannedExamination = z.infer<typeof Planned>

/** One stop of the day: 1 楼 抽血室 7:40. */
const Stop = z.object({ kind: z.nullable(ExaminationKind), at: Instant, floor: z.string(), name: z.string() })
export type RouteStop = z.infer<typeof Stop>

const Plan = z.object({
  appointmentId: Id,
  visitAt: Instant,
  items: z.array(Planned),
  /** Through the examinations to the clinic, as held or else as proposed. */
  route: z.array(Stop),
  /** The visit lies ahead, so places can be held and changed. */
  open: z.boolean(),
  /** The rules, as shown. */
  rules: z.array(z.string()),
})
export type ExaminationPlan = z.infer<typeof Plan>

const Wanted = z.object({ kind: ExaminationKind, roomId: Id, startsAt: Instant })
export type WantedExamination = z.infer<typeof Wanted>
const WantedOnes = z.array(Wanted).check(z.maxLength(8, '一次最多 8 项检查'))

/** When a room is open on a weekday. */
const Hours = z.object({
  /** 1 Monday … 7 Sunday (ISO 8601). */
  weekday: z.int().check(z.minimum(1), z.maximum(7)),
  startsAt: ClockTime,
  endsAt: ClockTime,
})
export type ExaminationHours = z.infer<typeof Hours>

const Room = z.object({
  id: Id,
  name: text('名称', 20),
  building: text('楼', 20),
  floor: z.int().check(z.minimum(-3, '楼层在 -3 到 60 之间'), z.maximum(60, '楼层在 -3 到 60 之间')),
  kinds: z.array(ExaminationKind).check(z.minLength(1, '至少选一项检查'), z.maxLength(11)),
  /** What one time takes. */
  minutes: z.int().check(z.minimum(5, '每个时段至少 5 分钟'), z.maximum(120, '每个时段最多 120 分钟')),
  /** Places in each time. */
  capacity: z.int().check(z.minimum(1, '至少 1 个位置'), z.maximum(20, '每个时段最多 20 个位置')),
  hours: z.array(Hours).check(z.maxLength(28, '开放时间太多')),
})
export type ExaminationRoom = z.infer<typeof Room>

const ListedRoom = z.extend(Room, { kindNames: z.array(z.string()) })
export type ListedRoom = z.infer<typeof ListedRoom>

const RoomVisitor = z.object({
  appointmentId: Id,
  kind: ExaminationKind,
  kindName: z.string(),
  patientName: z.string(),
  startsAt: Instant,
  state: ExaminationState,
})
export type RoomVisitor = z.infer<typeof RoomVisitor>

const ofAppointment: Access = {
  roles: ['patient'],
  subject: { kind: 'appointment', field: 'appointmentId', scope: 'booking' },
}
const seenByStaff: Access = { ...ofAppointment, roles: ['patient', 'doctor', 'operator'] }
/** Only the doctor of the clinic: whoever orders has to answer for it (医师法 art. 24). */
const ofDoctor: Access = {
  roles: ['doctor'],
  subject: { kind: 'appointment', field: 'appointmentId', scope: 'owner' },
}

const VISIT_OVER = {
  status: 409,
  message: '这次就诊已取消或已过，不能再改检查',
  data: z.object({ status: AppointmentStatus }),
} as const
/** This clinic does not ask for it, or the doctor said that it is not needed. */
const NOT_NEEDED = {
  status: 409,
  message: '这次就诊不需要这项检查',
  data: z.object({ kind: ExaminationKind }),
} as const
/** Nobody has held or ordered it for this visit. */
const NOT_ASKED = { status: 404, message: '这次就诊没有约这项检查' } as const
const ROOM_UNKNOWN = { status: 404, message: '没有这个检查室', data: z.object({ field: z.literal('roomId') }) } as const

/** Examinations around a visit: held for a patient, ordered by the doctor of the clinic. */
export const examination = {
  /** What is held and ordered for a visit, and free times for what it still needs. */
  getPlan: query(seenByStaff)
    .input(z.object({ appointmentId: Id }))
    .output(Plan),

  /** Other free times of one examination that go with the visit and with the others chosen, day by day. */
  listTimes: query(ofAppointment)
    .input(z.object({ appointmentId: Id, kind: ExaminationKind, others: WantedOnes }))
    .output(z.object({ days: z.array(z.object({ date: CivilDate, times: z.array(Time) })) }))
    .errors({ NOT_NEEDED }),

  /**
   * Holds exactly these places, all or none; what was held before and is not named goes back. What is done stays. A held place is no
   * order: the doctor of the clinic orders or declines it.
   */
  hold: command(ofAppointment)
    .input(z.object({ appointmentId: Id, places: WantedOnes }))
    .output(Plan)
    .errors({
      VISIT_OVER,
      NOT_NEEDED,
      /** Too late for the result, past, not fasting hours, or two at once. Ask for the plan again. */
      TIME_UNSUITABLE: {
        status: 422,
        message: '这个时间和就诊或别的检查合不上，请换一个',
        data: z.object({
          kind: ExaminationKind,
          why: z.enum(['not-open', 'past', 'late', 'fasting', 'meal', 'clash']),
        }),
      },
      /** Somebody was faster. Ask for the plan again: it proposes another. */
      PLACE_GONE: { status: 409, message: '刚被约走了，请换一个时间', data: z.object({ kind: ExaminationKind }) },
    }),

  /** The doctor's word on one examination that is held. It may change until the examination is done. */
  decide: command(ofDoctor)
    .input(z.object({ appointmentId: Id, kind: ExaminationKind, decision: z.enum(['order', 'decline']) }))
    .output(Plan)
    .errors({
      NOT_ASKED,
      VISIT_OVER,
      ALREADY_DONE: { status: 409, message: '这项检查已经做了' },
    }),

  /** The rooms, by building and floor. */
  listRooms: query(OPERATORS)
    .input(z.object({}))
    .output(z.object({ rooms: z.array(ListedRoom) })),

  /** A new room, or what is to be of one. Days on which somebody has a place already stay as they are. */
  saveRoom: command(OPERATORS)
    .input(z.extend(Room, { id: z.optional(Id) }))
    .output(ListedRoom)
    .errors({
      /** Each from before until, at least one time long, and no two of a weekday over each other. */
      HOURS_WRONG: {
        status: 422,
        message: '开放时间要先早后晚，至少够一个时段，同一天不重叠',
        data: z.object({ field: z.literal('hours') }),
      },
      ROOM_UNKNOWN,
    }),

  /** Who comes to a room on a day, by time. */
  getRoomDay: query(OPERATORS)
    .input(z.object({ roomId: Id, date: CivilDate }))
    .output(
      z.object({
        roomName: z.string(),
        /** Null while it is open. */
        closed: z.nullable(z.string()),
        places: z.int(),
        visitors: z.array(RoomVisitor),
      }),
    )
    .errors({ ROOM_UNKNOWN }),

  /** Closes a room for a day: who has a place then loses it, is told, and is offered another. `closed: false` opens it again. */
  closeDay: command(OPERATORS)
    .input(z.object({ roomId: Id, date: CivilDate, closed: z.boolean(), reason: z._default(text('原因', 40, 0), '') }))
    .output(z.object({ affected: z.int() }))
    .errors({
      ROOM_UNKNOWN,
      DAY_PAST: { status: 409, message: '这一天已经过了' },
    }),

  /** The patient was examined; `done: false` takes a slip of the finger back. */
  markDone: command(OPERATORS)
    .input(z.object({ appointmentId: Id, kind: ExaminationKind, done: z._default(z.boolean(), true) }))
    .output(Done)
    .errors({
      NOT_ASKED,
      /** Without a doctor's order nobody is examined. */
      NOT_ORDERED: { status: 409, message: '医生还没有开单，不能做' },
      NOT_TODAY: { status: 409, message: '还没到检查的日子', data: z.object({ startsAt: Instant }) },
    }),
}
