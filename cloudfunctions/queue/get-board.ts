import { queue } from '@xinglin/types/queue'
import { type Appointment, findAppointment } from '../booking/public'
import { live } from '../kernel/live'
import { operation } from '../kernel/operation'
import { boardOf } from './board'
import { type Looking, lookAtExperience, lookAtQueue, queueTopic } from './read'

const lookFor = async (looking: Looking, appointment: Appointment, now: string) => {
  const [clinic, experience] = await Promise.all([
    lookAtQueue(looking, appointment.sessionId),
    lookAtExperience(looking, appointment.doctor.departmentId),
  ])
  return boardOf({ queue: clinic, experience, appointment, now })
}

export const getBoard = operation(queue.getBoard, async (call) => {
  const { input, store, errors } = call
  const find = async () => {
    const appointment = await findAppointment(store, input.appointmentId)
    if (!appointment) throw errors.NOT_FOUND()
    return appointment
  }
  const first = await find()
  return live(call, {
    of: first.id,
    topics: [queueTopic(first.sessionId)],
    look: async (now, again) => lookFor(call, again ? await find() : first, now),
  })
})
