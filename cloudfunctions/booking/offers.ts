import type { Store, Stored } from '../kernel/store'
import { type Place, type Slot, type Standby, slots, standbys } from './collections'
import { standbyOffered, standbyPassed } from './events'
import { hasGreen } from './green'
import { handedOver, hasPlace, isBookable, offerUntil, placeOf, stocked, vacated } from './slot'

/** The first who wait for a session, in the order they came, without those who hold a place of this slot already. */
const firstWaiting = async (store: Store, slot: Slot, count: number) => {
  const limit = count + slot.places.length
  const order = { field: 'seq' as const, direction: 'asc' as const }
  const found = await store.find(standbys, { sessionId: slot.sessionId, status: 'waiting' }, { order, limit })
  return found.filter(({ id }) => !hasPlace(slot, id)).slice(0, count)
}

/** Tells the waiting that a place is held for him. False when he no longer waits or has another offer. */
const offer = async (store: Store, standbyId: string, slot: Slot, until: string, now: string): Promise<boolean> => {
  const { id: slotId, startsAt, feeFen } = slot
  const offered = await store.updateIf(
    standbys,
    standbyId,
    { status: 'waiting' },
    {
      set: { status: 'offered', offer: { slotId, startsAt, until, feeFen }, dueAt: until, outboxAt: now },
      push: { outbox: standbyOffered.of(`${standbyId}:${slotId}:${until}`, now, { standbyId }) },
    },
  )
  if (offered) return true
  const known = await store.get(standbys, standbyId)
  return known?.status === 'offered' && known.offer?.slotId === slotId
}

/** Holds that were written before a crash but never told: tells them, or gives them back. */
const mendOffers = async (store: Store, slot: Slot, now: string) => {
  for (const { holder, until } of slot.places) {
    if (until && !(await offer(store, holder, slot, until, now))) await giveBack(store, slot.id, holder, now)
  }
}

/**
 * Gives a place back. In the same write it goes to the first who waits, held for 15 minutes, or becomes free when nobody
 * does; so it is never up for grabs while somebody waits for it. A green place goes back to the referrals. Repeating it is safe.
 * @param isIt whether the holder's place is the one that is meant: he may have come back to this quarter since.
 */
export const giveBack = async (
  store: Store,
  slotId: string,
  holder: string,
  now: string,
  isIt: (place: Place) => boolean = () => true,
): Promise<void> => {
  const slot = await store.get(slots, slotId)
  if (!slot) return
  if (hasGreen(slot, holder)) {
    const greens = slot.greens?.filter((place) => place.holder !== holder) ?? []
    await store.updateIf(slots, slotId, { version: slot.version }, { set: { greens } })
    return giveBack(store, slotId, holder, now, isIt)
  }
  const held = placeOf(slot, holder)
  if (!held || !isIt(held)) {
    await mendOffers(store, slot, now)
    await offerSpare(store, slot, now)
    return
  }
  const [next] = isBookable(slot, now) ? await firstWaiting(store, slot, 1) : []
  const until = offerUntil(slot, now)
  const stock = next
    ? handedOver(slot, holder, { holder: next.id, patientId: next.patientId, until })
    : vacated(slot, holder)
  const done = await store.updateIf(slots, slotId, { version: slot.version }, { set: stock })
  if (!done) return giveBack(store, slotId, holder, now, isIt)
  if (next && !(await offer(store, next.id, slot, until, now))) return giveBack(store, slotId, next.id, now)
  await offerSpare(store, done, now)
}

/**
 * Changes how many places a slot has or whether it is open. Places that become free this way go to the standby list first,
 * in the same write. Null when the slot has given away more than `capacity`.
 */
export const restock = async (
  store: Store,
  slotId: string,
  to: Partial<Pick<Slot, 'capacity' | 'closed'>>,
  now: string,
): Promise<Stored<Slot> | null> => {
  const slot = await store.get(slots, slotId)
  const capacity = to.capacity ?? slot?.capacity ?? 0
  if (!slot || capacity < slot.places.length) return null
  const closed = to.closed ?? slot.closed
  const spare = isBookable({ ...slot, closed }, now) ? capacity - slot.places.length : 0
  const waiting = spare > 0 ? await firstWaiting(store, slot, spare) : []
  const until = offerUntil(slot, now)
  const held = waiting.map(({ id, patientId }) => ({ holder: id, patientId, until }))
  const set = { closed, ...stocked(capacity, [...slot.places, ...held]) }
  const done = await store.updateIf(slots, slotId, { version: slot.version }, { set })
  if (!done) return restock(store, slotId, to, now)
  await mendOffers(store, done, now)
  return (await offerSpare(store, done, now)) ?? done
}

/**
 * Who joined the list after it was looked at saw no free place yet, since none was written. So it is looked at again after
 * the write: of the two at least one sees the other.
 */
const offerSpare = async (store: Store, slot: Slot, now: string) => {
  if (slot.free === 0 || !isBookable(slot, now)) return null
  const waiting = await firstWaiting(store, slot, 1)
  return waiting.length ? restock(store, slot.id, {}, now) : null
}

/** Ends an offer that nobody took in time and passes the place on. Safe to repeat until `dueAt` is cleared. */
export const lapse = async (store: Store, standby: Pick<Standby, 'id' | 'offer'>, now: string): Promise<void> => {
  const { id, offer: held } = standby
  if (!held || held.until > now) return
  await store.updateIf(
    standbys,
    id,
    { status: 'offered' },
    {
      set: { status: 'passed', outboxAt: now },
      push: { outbox: standbyPassed.of(`${id}:${held.slotId}:${held.until}`, now, { standbyId: id }) },
    },
  )
  await giveBack(store, held.slotId, id, now)
  await store.updateIf(standbys, id, { status: 'passed' }, { set: { dueAt: null } })
}
