import { queue } from '@xinglin/types/queue'
import { sessionsOf } from '../booking/public'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { closesAt, emptyQueue } from './apply'
import { checkInFrom } from './board'
import { queues } from './collections'
import { roomOf } from './displays'
import { lineOf, theOne } from './ticket'

/** Today's rooms that are open for check-in, or where somebody still waits or is seen. */
export const getHallDisplay = operation(queue.getHallDisplay, async ({ input, store, now }) => {
  const sessions = await sessionsOf(store, input.departmentId, dayOf(now))
  const known = await store.getMany(
    queues,
    sessions.map(({ id }) => id),
  )
  const clinics = sessions.map((session) => known.find(({ id }) => id === session.id) ?? emptyQueue(session))
  const shown = clinics.filter((clinic) => {
    const open = checkInFrom(clinic) <= now && now < closesAt(clinic)
    return open || lineOf(clinic).length > 0 || theOne(clinic, 'called') || theOne(clinic, 'in-room')
  })
  return { rooms: shown.map(roomOf).sort((a, b) => a.place.localeCompare(b.place, 'zh')) }
})
