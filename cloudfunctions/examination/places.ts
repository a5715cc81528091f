import type { Store, Stored } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Day, type Held, type Room, days } from './collections'
import { dayIdAt, dayIdOf, freeSeat, freshDay } from './day'

/** The room's day as it is, or as it will be once somebody asks for a place. */
export const peekDay = async (store: Store, room: Room, date: string): Promise<Day> =>
  (await store.get(days, dayIdOf(room.id, date))) ?? freshDay(room, date)

/** The room's day as it is kept, made when this is the first to ask for it. */
export const openDay = async (store: Store, room: Room, date: string): Promise<Stored<Day>> => {
  const known = await store.get(days, dayIdOf(room.id, date))
  if (known) return known
  await store.insert(days, freshDay(room, date))
  return openDay(store, room, date)
}

/** Takes a place; false when none is free. One conditional write decides; having it already counts as having taken it. */
export const takePlace = async (store: Store, room: Room, held: Held, appointmentId: string): Promise<boolean> => {
  const day = await openDay(store, room, dayOf(held.startsAt))
  const { holder } = held
  if (day.places.some((place) => place.holder === holder)) return day.open
  const seat = freeSeat(day, held.startsAt)
  if (!seat) return false
  const still = { open: true, 'places.seat': { $ne: seat }, 'places.holder': { $ne: holder } }
  const taken = await store.updateIf(days, day.id, still, { push: { places: { seat, holder, appointmentId } } })
  return taken !== null || takePlace(store, room, held, appointmentId)
}

/** Gives places back. Safe to repeat: no other place ever has this holder. */
export const givePlacesBack = async (store: Store, helds: readonly Held[]) => {
  for (const held of helds) {
    const { holder } = held
    await store.updateIf(days, dayIdAt(held), { 'places.holder': holder }, { pull: { places: { holder } } })
  }
}
