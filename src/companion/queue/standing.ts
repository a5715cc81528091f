import type { TicketState } from '@xinglin/types/queue'
import type { ClinicQueue, StaffTicket } from '@xinglin/types/queue'

const MINUTE_MS = 60_000

/** Those who do not wait, by what the doctor has to do with them. */
export interface Standing {
  called: StaffTicket | null
  inRoom: StaffTicket | null
  /** Their place is kept. */
  away: StaffTicket[]
  /** Called and not there. */
  passed: StaffTicket[]
  /** The last one first. */
  seen: StaffTicket[]
  gone: StaffTicket[]
}

export function standingOf({ others }: Pick<ClinicQueue, 'others'>): Standing {
  const inState = (...states: TicketState[]) => others.filter(({ state }) => states.includes(state))
  return {
    called: inState('called')[0] ?? null,
    inRoom: inState('in-room')[0] ?? null,
    away: inState('stepped-away'),
    passed: inState('skipped', 'missed'),
    seen: inState('done').sort((a, b) => ((a.calledAt ?? '') > (b.calledAt ?? '') ? -1 : 1)),
    gone: inState('left'),
  }
}

/** The one thing to do next. `rest`: nobody is here. */
export type Step = 'call' | 'receive' | 'finish' | 'rest' | 'over'

export function stepOf(queue: Pick<ClinicQueue, 'over' | 'waiting' | 'others'>): Step {
  const { called, inRoom } = standingOf(queue)
  if (queue.over) return 'over'
  if (inRoom) return 'finish'
  if (called) return 'receive'
  return queue.waiting.length ? 'call' : 'rest'
}

/** Whom the next step is about: in the room, called, or first in the line. */
export function presentIn(queue: Pick<ClinicQueue, 'waiting' | 'others'>): StaffTicket | null {
  const { called, inRoom } = standingOf(queue)
  return inRoom ?? called ?? queue.waiting[0] ?? null
}

/** Changes whenever anybody but a newcomer moved: what was meant before that is not meant any more. */
export const footprintOf = ({ others }: Pick<ClinicQueue, 'others'>): string =>
  others.map(({ number, state, calls }) => `${number}${state}${calls}`).join(' ')

const minutesSince = (at: string, now: number) => Math.max(0, Math.floor((now - Date.parse(at)) / MINUTE_MS))

/** How long he has been here without a break. */
export const waitedMinutes = ({ presentFrom }: Pick<StaffTicket, 'presentFrom'>, now: number): number =>
  minutesSince(presentFrom, now)

export const minutesSinceCall = ({ calledAt }: Pick<StaffTicket, 'calledAt'>, now: number): number =>
  calledAt ? minutesSince(calledAt, now) : 0

/** How much later than promised the next one is called if that is now; null when nobody waits. */
export function minutesBehind({ waiting }: Pick<ClinicQueue, 'waiting'>, now: number): number | null {
  const [next] = waiting
  return next ? minutesSince(next.promisedAt, now) : null
}

/** `early`: nobody can check in yet. */
export type Phase = 'early' | 'open' | 'over'

type Times = Pick<ClinicQueue, 'over' | 'checkInFrom' | 'checkInUntil' | 'waiting' | 'others'>

export function phaseOf(queue: Times, now: number): Phase {
  if (queue.over) return 'over'
  if (now < Date.parse(queue.checkInFrom)) return 'early'
  const isEmpty = presentIn(queue) === null && standingOf(queue).away.length === 0
  return now >= Date.parse(queue.checkInUntil) && isEmpty ? 'over' : 'open'
}
