import type { ShownClinic } from '@xinglin/types/displays'
import { queue } from '@xinglin/types/queue'
import { sessionsOf } from '../booking/public'
import { findDepartment } from '../directory/public'
import { live } from '../kernel/live'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { lookAtWall } from './displays'
import { queueTopic } from './read'
import { RULES } from './rules'

const byRoom = (a: ShownClinic, b: ShownClinic) =>
  a.place.localeCompare(b.place, 'zh', { numeric: true }) || (a.startsAt < b.startsAt ? -1 : 1)

/** Today's clinics; one that is opened or stopped while a screen waits is seen at its next look. */
export const getHallDisplay = operation(queue.getHallDisplay, async (call) => {
  const { departmentId } = call.input
  const department = await findDepartment(call.store, departmentId)
  if (!department) throw call.errors.NOT_FOUND()
  const sessions = await sessionsOf(call.store, departmentId, dayOf(call.now))
  return live(call, {
    of: departmentId,
    topics: sessions.map(({ id }) => queueTopic(id)),
    look: async (now) => {
      const clinics = await lookAtWall(call, sessions, now)
      return { departmentName: department.name, clinics: clinics.sort(byRoom), rules: [...RULES] }
    },
  })
})
