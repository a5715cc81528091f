import { queue } from '@xinglin/types/queue'
import { placesOf } from '../booking/public'
import { operation } from '../kernel/operation'
import { addDays, dayOf } from '../kernel/time'
import { clinicCode } from './presence'

/** As far ahead as clinics are open. */
const DAYS_AHEAD = 13

export const listRooms = operation(queue.listRooms, async ({ input, store, now, services }) => {
  const today = dayOf(now)
  const places = await placesOf(store, input.departmentId, today, addDays(today, DAYS_AHEAD))
  const sorted = places.sort((a, b) => a.localeCompare(b, 'zh', { numeric: true }))
  return { rooms: sorted.map((place) => ({ place, code: clinicCode(services.vault, place) })) }
})
