import { Refusal } from '../kernel/refusal'
import { addDays, addMinutes, daysBetween, instantOf } from '../kernel/time'
import type { Place, Slot } from './collections'

export const SLOT_MINUTES = 15
/** How many days ahead one can book. */
export const DAYS_AHEAD = 14
const LONGEST_RANGE_DAYS = 31
const RELEASE_CLOCK = '07:00'
/** How long a released place waits for the first of the standby list. */
const OFFER_MINUTES = 15

const compact = (text: string) => text.replace(/[-:]/g, '')

/** A slot's id is its natural key, so that a doctor cannot have two at one time: `doc0001-20261125-0915`. */
export const slotIdOf = (doctorId: string, date: string, clock: string) =>
  `${doctorId}-${compact(date)}-${compact(clock)}`

export const sessionIdOf = (doctorId: string, date: string, period: string) => `${doctorId}-${compact(date)}-${period}`

export interface SlotKey {
  doctorId: string
  date: string
  startsAt: string
}

/** What a slot's id tells without reading it. */
export const slotKey = (slotId: string): SlotKey => {
  const [, doctorId, day, time] = /^(\w+)-(\d{8})-([01]\d[0-5]\d|2[0-3][0-5]\d)$/.exec(slotId) ?? []
  if (!doctorId || !day || !time) throw new Refusal('NOT_FOUND')
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  if (Number.isNaN(Date.parse(date))) throw new Refusal('NOT_FOUND')
  return { doctorId, date, startsAt: instantOf(date, `${time.slice(0, 2)}:${time.slice(2)}`) }
}

/** Days that one call may ask about or open. */
export const isRange = (from: string, to: string) => from <= to && daysBetween(from, to) < LONGEST_RANGE_DAYS

/** A day's places can be had from 07:00, fourteen days before. */
export const releasesAt = (date: string) => instantOf(addDays(date, -DAYS_AHEAD), RELEASE_CLOCK)

export const isReleased = (date: string, now: string) => releasesAt(date) <= now

/** Whether time alone lets a place be taken. */
export const isBookable = (slot: Pick<Slot, 'closed' | 'startsAt' | 'date'>, now: string) =>
  !slot.closed && slot.startsAt > now && isReleased(slot.date, now)

export const slotStatus = (slot: Slot, now: string) => {
  if (slot.startsAt <= now) return 'past'
  if (slot.closed) return 'closed'
  if (!isReleased(slot.date, now)) return 'unreleased'
  return slot.free > 0 ? 'open' : 'full'
}

/** An offer ends after 15 minutes, or when the visit would begin. */
export const offerUntil = (slot: Pick<Slot, 'startsAt'>, now: string) => {
  const end = addMinutes(now, OFFER_MINUTES)
  return end < slot.startsAt ? end : slot.startsAt
}

export const placeOf = (slot: Pick<Slot, 'places'>, holder: string) =>
  slot.places.find((place) => place.holder === holder)

export const hasPlace = (slot: Pick<Slot, 'places'>, holder: string) => placeOf(slot, holder) !== undefined

type Stock = Pick<Slot, 'capacity' | 'free' | 'places'>

/** The same slot with these places: what is free always follows from them. */
export const stocked = (capacity: number, places: Place[]): Stock => ({
  capacity,
  places,
  free: capacity - places.length,
})

/** Without one holder's place. */
export const vacated = (slot: Stock, holder: string): Stock =>
  stocked(
    slot.capacity,
    slot.places.filter((place) => place.holder !== holder),
  )

/** One holder's place in another's hands. */
export const handedOver = (slot: Stock, holder: string, to: Place): Stock =>
  stocked(slot.capacity, [...slot.places.filter((place) => place.holder !== holder), to])
