import { type Stage, noteStage } from '../booking/public'
import type { Store } from '../kernel/store'
import type { Ticket } from './collections'

/** Whose visit has begun is the doctor's, also while he is away for tests. */
const stageOf = ({ state, priority }: Ticket): Stage => {
  if (state === 'called' || state === 'in-room') return 'with-doctor'
  if (state === 'done' || state === 'left') return null
  return priority === 'tests' ? 'with-doctor' : 'here'
}

/** Tells booking where a move brought whom, so that stopping the clinic knows whom it concerns. Safe to repeat. */
export const noteStages = async (store: Store, before: readonly Ticket[], after: readonly Ticket[]) => {
  for (const ticket of after) {
    const known = before.find(({ appointmentId }) => appointmentId === ticket.appointmentId)
    if (!known || stageOf(known) !== stageOf(ticket)) await noteStage(store, ticket.appointmentId, stageOf(ticket))
  }
}
