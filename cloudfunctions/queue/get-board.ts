import { queue } from '@xinglin/types/queue'
import { findAppointment } from '../booking/public'
import { canonical, digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { boardOf } from './board'
import { readExperience, readQueue } from './read'

/** The cursor is the digest of what is shown: time alone can change that, and a write may change nothing of it. */
export const getBoard = operation(queue.getBoard, async ({ input, store, now, errors }) => {
  const appointment = await findAppointment(store, input.appointmentId)
  if (!appointment) throw errors.NOT_FOUND()
  const [clinic, experience] = await Promise.all([
    readQueue(store, appointment.sessionId),
    readExperience(store, appointment.doctor.departmentId),
  ])
  const board = boardOf({ queue: clinic, experience, appointment, now })
  const cursor = digest(canonical(board))
  return input.since === cursor ? { changed: false as const, cursor } : { changed: true as const, cursor, ...board }
})
