import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { addDays, dayOf, instantOf, toMs } from '../kernel/time'
import { type Place, type Slot, slots } from './collections'
import { lapseOverdue } from './overdue'
import { DAYS_AHEAD, type SlotKey, hasPlace, isReleased, releasesAt } from './slot'

const SHOWN = 3

/** Free places of the same doctor, closest in time first. */
export const nearestFree = async (
  store: Store,
  { doctorId, startsAt }: Pick<SlotKey, 'doctorId' | 'startsAt'>,
  now: string,
) => {
  const free = { doctorId, closed: false, free: { $gte: 1 } }
  const lastDay = dayOf(now) > dayOf(startsAt) ? dayOf(now) : addDays(dayOf(now), DAYS_AHEAD)
  const [later, earlier] = await Promise.all([
    store.find(
      slots,
      { ...free, startsAt: { $gt: startsAt < now ? now : startsAt, $lt: instantOf(addDays(lastDay, 1), '00:00') } },
      { order: { field: 'startsAt', direction: 'asc' }, limit: SHOWN },
    ),
    store.find(
      slots,
      { ...free, startsAt: { $gt: now, $lt: startsAt } },
      { order: { field: 'startsAt', direction: 'desc' }, limit: SHOWN },
    ),
  ])
  const distance = (slot: Slot) => Math.abs(toMs(slot.startsAt) - toMs(startsAt))
  return [...later, ...earlier]
    .filter(({ date }) => isReleased(date, now))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, SHOWN)
    .map((slot) => ({ slotId: slot.id, startsAt: slot.startsAt, remaining: slot.free }))
}

/** Refuses a time that is over or not yet released. */
export const checkTime = async (store: Store, key: SlotKey, now: string) => {
  if (key.startsAt <= now) throw new Refusal('SLOT_PAST', { nearest: await nearestFree(store, key, now) })
  if (!isReleased(key.date, now)) throw new Refusal('SLOT_NOT_RELEASED', { releasesAt: releasesAt(key.date) })
}

/** Takes a place, or says why not. One conditional write decides; holding it already counts as having taken it. */
export const takePlace = async (store: Store, slotId: string, place: Place, now: string): Promise<Slot> => {
  const open = { closed: false, free: { $gte: 1 }, 'places.holder': { $ne: place.holder } }
  const taken = await store.updateIf(slots, slotId, open, { inc: { free: -1 }, push: { places: place } })
  if (taken) return taken
  const slot = await store.get(slots, slotId)
  if (!slot) throw new Refusal('NOT_FOUND')
  if (hasPlace(slot, place.holder)) return slot
  if (!slot.closed && (slot.free > 0 || (await lapseOverdue(store, slot, now)))) {
    return takePlace(store, slotId, place, now)
  }
  throw new Refusal(slot.closed ? 'SLOT_CLOSED' : 'SLOT_FULL', { nearest: await nearestFree(store, slot, now) })
}
