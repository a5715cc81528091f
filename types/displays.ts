import * as z from 'zod/mini'
import { Title } from './directory'
import { liveInput, liveOutput } from './live'
import { ANYONE, OPERATORS, query } from './operation'
import { Id, Instant, text } from './values'

/** What a wall may say of a patient: 3 号 王**. Some departments' patients are numbers only (`queue/secrecy.ts`). */
const Shown = z.object({ number: z.int(), name: z.nullable(z.string()) })

/** `calls` tells a call that was repeated from the one that is known already. */
const Called = z.extend(Shown, { calls: z.int() })

/**
 * `coming`: check-in is not open yet. `open`: it is, and the doctor has not begun. `running`: until everybody who is here was
 * seen. `stopped`: the doctor does not come.
 */
export const ClinicState = z.enum(['coming', 'open', 'running', 'stopped', 'over'])
export type ClinicState = z.infer<typeof ClinicState>

/** One half day of a doctor, as a wall shows it. */
export const ShownClinic = z.object({
  sessionId: Id,
  place: z.string(),
  doctorName: z.string(),
  doctorTitle: Title,
  departmentName: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  checkInFrom: Instant,
  state: ClinicState,
  called: z.nullable(Called),
  inRoom: z.nullable(Shown),
  /** Five at most. */
  next: z.array(Shown),
  waiting: z.int(),
})
export type ShownClinic = z.infer<typeof ShownClinic>

const HallDisplay = z.object({
  departmentName: z.string(),
  /** All of today, by room. */
  clinics: z.array(ShownClinic),
  rules: z.array(z.string()),
})
export type HallDisplay = z.infer<typeof HallDisplay>

const RoomDisplay = z.object({
  place: z.string(),
  /** All of today in this room, the first one first. */
  clinics: z.array(ShownClinic),
  rules: z.array(z.string()),
})
export type RoomDisplay = z.infer<typeof RoomDisplay>

/** A room in which a department holds clinics, and the code at its door. */
const ListedRoom = z.object({ place: z.string(), code: z.string() })
export type ListedRoom = z.infer<typeof ListedRoom>

/** The walls' part of the queue's contract. */
export const displayOperations = {
  /** The screen at a room's door: by the room's name, as the schedule has it, or by a clinic that is held in it. */
  getRoomDisplay: query(ANYONE)
    .input(liveInput(z.object({ place: z.optional(text('诊室', 60)), sessionId: z.optional(Id) })))
    .output(liveOutput(RoomDisplay)),

  /** The screen in the hall: today's rooms of a department. */
  getHallDisplay: query(ANYONE)
    .input(liveInput(z.object({ departmentId: Id })))
    .output(liveOutput(HallDisplay)),

  /** Where a department holds clinics in the next two weeks, and the code at each door. */
  listRooms: query(OPERATORS)
    .input(z.object({ departmentId: Id }))
    .output(z.object({ rooms: z.array(ListedRoom) })),
}
