import type { Need, PaymentWay, Period, VisitType } from '@xinglin/types/visit'
import type { StopChoice } from '@xinglin/types/stopping'
import type { Title } from '@xinglin/types/directory'
import type { Announcing } from '../kernel/events'
import { collection } from '../kernel/store'

/** When a doctor's clinic is held each week. */
export interface Template {
  id: string
  doctorId: string
  weekday: number
  period: Period
  startsAt: string
  endsAt: string
  capacity: number
  place: string
}
export const templates = collection<Template>('templates', {
  indexes: [{ fields: ['doctorId'] }, { fields: ['weekday'] }],
})

/** What a booking shows of the doctor; a snapshot from when the clinic was opened. */
export interface DoctorSnapshot {
  name: string
  title: Title
  departmentId: string
  departmentName: string
}

/** One doctor's half day. FHIR Schedule. */
export interface Session {
  id: string
  doctorId: string
  departmentId: string
  date: string
  period: Period
  place: string
  startsAt: string
  endsAt: string
  doctor: DoctorSnapshot
  /** The next number in the standby list. */
  standbySeq: number
  /** 停诊: since when and why; null while the doctor comes. Only what starts at `from` or later, should that be told. */
  stop: { at: string; reason: string; from?: string | null } | null
  /** Stopped: when to look whether anybody is still booked. */
  dueAt: string | null
}
export const sessions = collection<Session>('sessions', {
  indexes: [
    { fields: ['doctorId', 'startsAt'] },
    { fields: ['date', 'departmentId'] },
    { fields: ['dueAt'], sparse: true },
  ],
  sealed: ['stop'],
})

/** Who has a place: an appointment for good, or a standby entry until a time. */
export interface Place {
  /** Appointment or standby id. */
  holder: string
  patientId: string
  /** Null for an appointment. */
  until: string | null
  /** For an appointment that is to be paid first: when the place goes on, should it not be. */
  payBy?: string | null
  /** Which move took it, for an appointment that was moved here. */
  move?: string
}

/** A quarter of an hour. Always `free = capacity - places.length`, and never below zero. FHIR Slot. */
export interface Slot {
  id: string
  doctorId: string
  sessionId: string
  date: string
  startsAt: string
  endsAt: string
  place: string
  doctor: DoctorSnapshot
  feeFen: number
  capacity: number
  free: number
  closed: boolean
  places: Place[]
  /** Beyond the capacity: who came by a referral. Only quarters of which one was taken have it. */
  greens?: Place[]
}
export const slots = collection<Slot>('slots', {
  indexes: [{ fields: ['doctorId', 'startsAt'] }, { fields: ['sessionId'] }],
})

/** Checked in; called or in the room; neither. */
export type Stage = 'here' | 'with-doctor' | null

/** FHIR Appointment. */
export interface Appointment extends Announcing {
  id: string
  status: 'pending' | 'booked' | 'fulfilled' | 'cancelled' | 'noshow'
  patientId: string
  patientAccountId: string
  patientName: string
  patientSex: 'male' | 'female'
  patientBirthDate: string
  bookedBy: string
  bookedByRelative: boolean
  doctorId: string
  doctor: DoctorSnapshot
  slotId: string
  sessionId: string
  date: string
  startsAt: string
  endsAt: string
  place: string
  feeFen: number
  payment: PaymentWay
  paid: boolean
  /** Pending: until when it can be paid. */
  payBy: string | null
  visitType: VisitType
  needs: Need[]
  /** Why he comes; health data. */
  reason: string
  number: string
  bookedAt: string
  cancelledAt: string | null
  /** Where the clinic's queue has him, as queue says: nothing is stopped for who is with the doctor. */
  stage?: Stage
  /** Cancelled by the hospital, since the doctor could not come. */
  clinicStopped?: boolean
  /** What the patient makes of that; one write decides it. */
  choice?: StopChoice
  /** Until when he can choose. */
  chooseBy?: string
  /** The appointment that stands for the stopped one. */
  movedTo?: string
  /** His payment went along. */
  carried?: boolean
  /** The stopped appointment that this one stands for. */
  replaces?: string
  /** The order that pays for it, taken over from the stopped one; its own otherwise. */
  orderId?: string
  /** The move that took its place; a place of the same quarter from before that is another. */
  move?: string
  /** What it held before it was moved last, and when that was wished. */
  movedFrom: { slotId: string; date: string; at: string; move?: string } | null
  /** Pending: when its place goes on. Stopped: when it is given back by itself. */
  dueAt: string | null
}
export const appointments = collection<Appointment>('appointments', {
  indexes: [
    { fields: ['patientId', 'startsAt'] },
    { fields: ['doctorId', 'date'] },
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
  sealed: ['reason'],
})

/** A patient's open appointments of one day: where the rules per patient and day are decided. */
export interface Agenda {
  /** `<patientId>:<date>`. */
  id: string
  entries: { appointmentId: string; doctorId: string }[]
  /** Length of `entries`. */
  open: number
}
export const agendas = collection<Agenda>('agendas')

export interface Standby extends Announcing {
  id: string
  status: 'waiting' | 'offered' | 'taken' | 'left' | 'passed' | 'ended'
  patientId: string
  patientAccountId: string
  patientName: string
  patientSex: 'male' | 'female'
  patientBirthDate: string
  joinedBy: string
  joinedByRelative: boolean
  sessionId: string
  doctorId: string
  doctor: DoctorSnapshot
  date: string
  period: Period
  /** Place in the list; the smallest waiting one is next. */
  seq: number
  visitType: VisitType
  needs: Need[]
  reason: string
  offer: { slotId: string; startsAt: string; until: string; feeFen: number } | null
  appointmentId: string | null
  joinedAt: string
  /** The command that made this entry, so that it knows its own work when it runs again. */
  joinedIn: string
  /** Offered: when the offer lapses. Waiting: when the clinic is over. */
  dueAt: string | null
}
export const standbys = collection<Standby>('standbys', {
  indexes: [
    { fields: ['sessionId', 'status', 'seq'] },
    { fields: ['patientId', 'status'] },
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
  sealed: ['reason'],
})

/** 只看这位医生: who waits for a doctor whose clinic was stopped; the id is made from the stopped appointment. */
export interface DoctorWish {
  id: string
  appointmentId: string
  patientId: string
  doctorId: string
  state: 'standing' | 'over'
  since: string
  /** Clinics that he knows of. */
  told: string[]
  /** When to look for a clinic. */
  dueAt: string | null
}
export const doctorWishes = collection<DoctorWish>('doctorWishes', {
  indexes: [{ fields: ['doctorId', 'state'] }, { fields: ['patientId', 'state'] }, { fields: ['dueAt'], sparse: true }],
})

/** One document, id `calendar`: opens a further day each night. */
export interface Calendar {
  id: string
  openedThrough: string
  dueAt: string | null
}
export const calendars = collection<Calendar>('calendars', { indexes: [{ fields: ['dueAt'], sparse: true }] })
