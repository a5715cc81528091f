import { isReceptionConfirmed } from '../identity/public'
import type { Caller } from '../kernel/caller'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { applyMove } from './apply'
import type { Queue } from './collections'
import { readQueue } from './read'
import type { Moved } from './staff-moves'
import { ticketView } from './ticket'

interface Call<Input> {
  input: Input & { sessionId: string }
  caller: Caller
  store: Store
  now: string
  newId: (prefix: string) => string
}

/** Whom the caller's screen showed, if it says so. */
export interface Shown {
  appointmentId?: string | undefined
}

/** A doctor acts on his clinic only after he confirmed that it is he who receives. */
const checkReception = async (store: Store, { role }: Caller, sessionId: string, now: string) => {
  if (role !== 'doctor') return
  const { date } = await readQueue(store, sessionId)
  if (!(await isReceptionConfirmed(store, sessionId, date, now)))
    throw new Refusal('RECEPTION_NOT_CONFIRMED', { sessionId })
}

/** An operation of the clinic's staff: one move, and whose ticket it was. */
export const staffMove =
  <Input>(move: (queue: Queue, now: string, input: Input) => Moved) =>
  async ({ input, caller, store, now, newId }: Call<Input>) => {
    const by = newId('move')
    const { sessionId } = input
    await checkReception(store, caller, sessionId, now)
    const { ticket } = await applyMove(store, { sessionId, by, move: (queue) => move(queue, now, input) })
    return { ticket: ticketView(ticket) }
  }
