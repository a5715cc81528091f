import { type Appointment, type Session, appointmentsOn, findSession } from '../booking/public'
import { NOTHING_ANNOUNCED } from '../kernel/events'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Queue, type Ticket, queues } from './collections'
import { LATE_CHECK_IN_MINUTES } from './rules'
import type { Moved } from './staff-moves'
import { noteStages } from './stages'
import { inStep } from './sync'
import { ticketOf } from './ticket'

/** By then a check-in of the last minute is finished, also after a crash. */
const SETTLING_MINUTES = 5

/** Enough to tell a command that runs again from a new one. */
const MOVES_KEPT = 60

export const closesAt = ({ endsAt }: Pick<Session, 'endsAt'>) => addMinutes(endsAt, LATE_CHECK_IN_MINUTES)

export const emptyQueue = (session: Session): Queue => {
  const { id, doctorId, doctor, departmentId, date, place, startsAt, endsAt } = session
  return {
    ...{ id, doctorId, departmentId, date, place, startsAt, endsAt },
    ...{ doctorName: doctor.name, departmentName: doctor.departmentName },
    ...{ tickets: [], lastNumber: 0, lastHadPriority: false, absent: [], moves: [], over: false },
    dueAt: addMinutes(closesAt(session), SETTLING_MINUTES),
    ...NOTHING_ANNOUNCED,
  }
}

/** The session's queue, made on first use. */
const openQueue = async (store: Store, sessionId: string): Promise<Stored<Queue>> => {
  const known = await store.get(queues, sessionId)
  if (known) return known
  const session = await findSession(store, sessionId)
  if (!session) throw new Refusal('NOT_FOUND')
  await store.insert(queues, emptyQueue(session))
  return (await store.get(queues, sessionId)) as Stored<Queue>
}

/** Writes what follows from the queue as it was read; null when somebody else was faster. */
export const replace = (store: Store, { version, id }: Stored<Queue>, next: Queue) => {
  const { tickets, lastNumber, lastHadPriority, absent, moves, over, dueAt, outbox, outboxAt } = next
  const set = { tickets, lastNumber, lastHadPriority, absent, moves, over, dueAt, outbox, outboxAt }
  return store.updateIf(queues, id, { version }, { set })
}

interface Wish {
  sessionId: string
  /** The command, so that it finds its own doing when it runs again. */
  by: string
  move: (queue: Queue) => Moved
}

/** A refusal counts only if the queue was still as it was read: else it may be due to this command's own doing. */
const attempt = (queue: Queue, appointments: readonly Appointment[], move: Wish['move']): Moved | Refusal => {
  try {
    return move(inStep(queue, appointments))
  } catch (refused) {
    if (refused instanceof Refusal) return refused
    throw refused
  }
}

/** Makes one move, in one conditional write; when another was faster, on what that one left. */
export const applyMove = async (store: Store, wish: Wish): Promise<{ ticket: Ticket; queue: Queue }> => {
  const { sessionId, by, move } = wish
  const known = await openQueue(store, sessionId)
  const done = known.moves.find((each) => each.by === by)
  if (done) {
    const ticket = ticketOf(known, done.appointmentId)
    await noteStages(store, [], [ticket])
    return { ticket, queue: known }
  }
  if (known.over) throw new Refusal('CLINIC_OVER')
  const moved = attempt(known, await appointmentsOn(store, known), move)
  if (moved instanceof Refusal) {
    if ((await store.get(queues, sessionId))?.version !== known.version) return applyMove(store, wish)
    throw moved
  }
  const { queue, appointmentId } = moved
  const moves = [...queue.moves, { by, appointmentId }].slice(-MOVES_KEPT)
  const written = await replace(store, known, { ...queue, moves })
  if (!written) return applyMove(store, wish)
  const others = known.tickets.filter((ticket) => ticket.appointmentId !== appointmentId)
  await noteStages(store, others, written.tickets)
  return { ticket: ticketOf(written, appointmentId), queue: written }
}
