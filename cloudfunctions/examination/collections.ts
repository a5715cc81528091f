import type { ExaminationKind, ExaminationLoss } from '@xinglin/types/examination'
import type { Announcing } from '../kernel/events'
import { collection } from '../kernel/store'

export interface Hours {
  weekday: number
  startsAt: string
  endsAt: string
}

/** Where examinations are made: 抽血室, 彩超 2. */
export interface Room {
  id: string
  name: string
  building: string
  floor: number
  kinds: ExaminationKind[]
  minutes: number
  capacity: number
  hours: Hours[]
}
export const rooms = collection<Room>('examinationRooms')

/** One of a time's places, `0740.1`, and which hold has it. What he comes for is in his plan. */
export interface Place {
  seat: string
  holder: string
  appointmentId: string
}

/**
 * A room's day, made from its weekly hours when the first one asks for it. Holding a place and closing the day are writes of this one
 * document, so they cannot miss each other. FHIR Schedule with its Slots.
 */
export interface Day {
  /** `<room>-<yyyymmdd>`. */
  id: string
  roomId: string
  date: string
  minutes: number
  capacity: number
  hours: { startsAt: string; endsAt: string }[]
  open: boolean
  /** Why it is closed. */
  reason: string
  /** How many lost their place when it was closed. */
  affected: number
  places: Place[]
  /** Closed: when to look whether anybody still has a place. */
  dueAt: string | null
}
export const days = collection<Day>('examinationDays', {
  indexes: [{ fields: ['dueAt'], sparse: true }],
  sealed: ['reason'],
})

/** A place as its holder knows it. */
export interface Held {
  /** Made from the command that took it: never used for another place. */
  holder: string
  roomId: string
  startsAt: string
  endsAt: string
}

/** One examination of a visit: what the doctor says (FHIR ServiceRequest), and when it is (FHIR Appointment). */
export interface Item {
  kind: ExaminationKind
  request: 'waiting' | 'ordered' | 'declined'
  place: Held | null
  lost: ExaminationLoss | null
  /** Waiting, with a place: when it goes back. */
  confirmBy: string | null
  doneAt: string | null
}

/** The examinations of one appointment; the id is the appointment's. */
export interface Plan extends Announcing {
  id: string
  patientName: string
  /** The visit that the places go with. */
  visitAt: string
  items: Item[]
  /** Given up in the plan, still to be given back to the room's day. */
  leaving: Held[]
  /** The last commands, so that one which runs again finds its own doing. */
  commands: string[]
  /** When the patient chose last. */
  chosenAt: string
  /** Evenings up to here are reminded of. */
  remindedAt: string
  dueAt: string | null
}
export const plans = collection<Plan>('examinationPlans', {
  indexes: [
    { fields: ['dueAt'], sparse: true },
    { fields: ['outboxAt'], sparse: true },
  ],
  sealed: ['items'],
})
