import { examination } from '@xinglin/types/examination'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { addMinutes, dayOf } from '../kernel/time'
import { type Day, type Room, days, rooms } from './collections'
import { startOfSeat } from './day'
import { sweepDay } from './follow'
import { openDay } from './places'

/** Whoever was about to hold a place when it closed is through by then. */
const SWEEP_MINUTES = 3

/** Nobody takes a place from this write on. */
const close = async (store: Store, room: Room, date: string, reason: string, now: string): Promise<Day> => {
  const day = await openDay(store, room, date)
  if (!day.open) return day
  const affected = day.places.filter(({ seat }) => startOfSeat(day, seat) > now).length
  const set = { open: false, reason, affected, dueAt: addMinutes(now, SWEEP_MINUTES) }
  const closed = await store.updateIf(days, day.id, { version: day.version }, { set })
  return closed ?? close(store, room, date, reason, now)
}

export const closeDay = operation(examination.closeDay, async ({ input, store, now, errors }) => {
  const { roomId, date, closed, reason } = input
  const room = await store.get(rooms, roomId)
  if (!room) throw errors.ROOM_UNKNOWN({ data: { field: 'roomId' } })
  if (date < dayOf(now)) throw errors.DAY_PAST()
  if (!closed) {
    const day = await openDay(store, room, date)
    await store.updateIf(days, day.id, {}, { set: { open: true, reason: '', affected: 0, dueAt: null } })
    return { affected: 0 }
  }
  const day = await close(store, room, date, reason, now)
  await sweepDay(store, day, now)
  return { affected: day.affected }
})
