import type { Priority, TicketState } from '@xinglin/types/queue'
import type { VisitType } from '@xinglin/types/visit'
import type { Announcing } from '../kernel/events'
import { collection } from '../kernel/store'

/** What a patient was told when he checked in, to be held against what came. Minutes. */
export interface Promised {
  fromMinutes: number
  toMinutes: number
  likelyMinutes: number
}

/** One patient's way through a clinic. */
export interface Ticket {
  appointmentId: string
  number: number
  patientName: string
  visitType: VisitType
  /** His booked quarter of an hour. */
  startsAt: string
  endsAt: string
  state: TicketState
  priority: Priority
  late: boolean
  checkedInAt: string
  /** Since when he has been here without a break: at check-in, and again when he comes back. */
  presentFrom: string
  awayFrom: string | null
  /** Sorts as text: the smaller, the sooner. Made by the rules in `order.ts`. */
  place: string
  calls: number
  /** When this turn's first call was. */
  calledAt: string | null
  endedAt: string | null
  /** What the visit took of the doctor's time; null before it is over. */
  minutes: number | null
  /** How many were ahead when he was last told so. */
  toldAhead: number | null
  /** Waited more than 30 minutes beyond the promise; made good once. */
  delayed: boolean
  promised: Promised | null
}

/** One clinic session's queue; the id is the session's. Each move is one conditional write of it. */
export interface Queue extends Announcing {
  id: string
  doctorId: string
  doctorName: string
  departmentId: string
  departmentName: string
  date: string
  place: string
  startsAt: string
  endsAt: string
  tickets: Ticket[]
  /** The last ticket number given. */
  lastNumber: number
  /** Whether the one who was called last had priority: the next one then has none, if such a one waits. */
  lastHadPriority: boolean
  /** Quarters of those who are booked and have not checked in, as of the last move. */
  absent: { startsAt: string; visitType: VisitType }[]
  /** The last commands, so that one which runs again finds its own doing. */
  moves: { by: string; appointmentId: string }[]
  over: boolean
  /** When to look whether the clinic is over. */
  dueAt: string | null
}
export const queues = collection<Queue>('queues', {
  watched: 'id',
  indexes: [
    { fields: ['doctorId', 'date'] },
    { fields: ['departmentId', 'date'] },
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
})

/** Service times of one doctor and kind of visit; older ones count less and less. Minutes. */
export interface Tally {
  doctorId: string
  visitType: VisitType
  n: number
  mean: number
  /** Sum of squared distances from the mean. */
  spread: number
}

/** What a department's past teaches about waiting; the id is the department's. */
export interface Experience {
  id: string
  tallies: Tally[]
  /** Visits that are counted already, so that none counts twice. */
  counted: string[]
  /** How much longer than expected waits have been. */
  bias: number
  /** How much wider than expected the range has to be below and above, for one wait in ten to lie beyond each end. */
  low: number
  high: number
  /** The last waits against what was said. */
  recent: { errorMinutes: number; inside: boolean }[]
  /** How long before their quarter people come, and how that scatters. Minutes. */
  early: number
  earlySpread: number
  booked: number
  missed: number
}
export const experiences = collection<Experience>('waitExperience', { watched: 'id' })

/** Tells a patient of tomorrow's and today's visit; the id is made from the appointment. */
export interface Reminder {
  id: string
  appointmentId: string
  stage: 'eve' | 'morning' | null
  dueAt: string | null
}
export const reminders = collection<Reminder>('visitReminders', { indexes: [{ fields: ['dueAt'], sparse: true }] })

/** Owed to a patient who waited too long: priority on his next visit. The id is made from the delayed appointment. */
export interface Amends {
  id: string
  patientId: string
  since: string
  /** The appointment that it was used for. */
  usedFor: string | null
}
export const amends = collection<Amends>('waitAmends', { indexes: [{ fields: ['patientId'] }] })

/** One document, id `hospital`. */
export interface Position {
  id: string
  latitude: number
  longitude: number
}
export const positions = collection<Position>('hospitalPosition')
