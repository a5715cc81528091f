import { queue } from '@xinglin/types/queue'
import { type Appointment, appointmentsOn, findAppointments } from '../booking/public'
import { live } from '../kernel/live'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { clinicView } from './clinic-view'
import type { Queue } from './collections'
import { lookAtExperience, lookAtQueue, queueTopic } from './read'
import { inStep } from './sync'

/** Those of the day, and of who has a ticket and was moved to another day or doctor since. */
const withMoved = async (store: Store, { tickets }: Queue, onDay: readonly Appointment[]) => {
  const here = new Set(onDay.map(({ id }) => id))
  const moved = tickets.map(({ appointmentId }) => appointmentId).filter((id) => !here.has(id))
  return moved.length ? [...onDay, ...(await findAppointments(store, moved))] : onDay
}

export const getQueue = operation(queue.getQueue, (call) => {
  const { sessionId } = call.input
  const look = async (now: string) => {
    const known = await lookAtQueue(call, sessionId)
    const [onDay, experience] = await Promise.all([
      appointmentsOn(call.store, known),
      lookAtExperience(call, known.departmentId),
    ])
    const appointments = await withMoved(call.store, known, onDay)
    return clinicView({ queue: inStep(known, onDay), appointments, experience, now })
  }
  return live(call, { of: sessionId, topics: [queueTopic(sessionId)], look })
})
