import type { Store } from '../kernel/store'
import { type Stage, appointments, sessions } from './collections'

/**
 * Told by queue after each move, so that stopping a clinic decides by the appointment alone. Who checks in at a clinic that was stopped
 * meanwhile is one more whom it concerns. Safe to repeat.
 */
export const noteStage = async (store: Store, appointmentId: string, stage: Stage) => {
  const noted = { status: 'booked', stage: { $ne: stage } }
  const changed = await store.updateIf(appointments, appointmentId, noted, { set: { stage } })
  if (stage !== 'here') return
  const appointment = changed ?? (await store.get(appointments, appointmentId))
  const session = appointment?.status === 'booked' ? await store.get(sessions, appointment.sessionId) : null
  if (session?.stop) await store.updateIf(sessions, session.id, {}, { set: { dueAt: session.stop.at } })
}
