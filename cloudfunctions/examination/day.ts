import { addMinutes, clockOf, dayOf, instantOf, weekdayOf } from '../kernel/time'
import type { Day, Room } from './collections'

const compact = (text: string) => text.replace(/[-:]/g, '')

export const dayIdOf = (roomId: string, date: string) => `${roomId}-${compact(date)}`

/** A room's day of which nobody has asked for a place yet. */
export const freshDay = (room: Room, date: string): Day => ({
  ...{ id: dayIdOf(room.id, date), roomId: room.id, date, minutes: room.minutes, capacity: room.capacity },
  hours: room.hours
    .filter(({ weekday }) => weekday === weekdayOf(date))
    .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
  ...{ open: true, reason: '', affected: 0, places: [], dueAt: null },
})

export interface Span {
  startsAt: string
  endsAt: string
}

/** The times of a day, whether free or not. */
export const timesOf = ({ date, hours, minutes }: Pick<Day, 'date' | 'hours' | 'minutes'>): Span[] =>
  hours.flatMap((each) => {
    const times: Span[] = []
    const end = instantOf(date, each.endsAt)
    for (let at = instantOf(date, each.startsAt); addMinutes(at, minutes) <= end; at = addMinutes(at, minutes))
      times.push({ startsAt: at, endsAt: addMinutes(at, minutes) })
    return times
  })

export const timeAt = (day: Pick<Day, 'date' | 'hours' | 'minutes'>, startsAt: string) =>
  timesOf(day).find((time) => time.startsAt === startsAt) ?? null

const seatsAt = ({ capacity }: Pick<Day, 'capacity'>, startsAt: string) =>
  Array.from({ length: capacity }, (_, i) => `${compact(clockOf(startsAt))}.${i + 1}`)

/** A place that is free at this time; null when there is none. */
export const freeSeat = (day: Pick<Day, 'open' | 'capacity' | 'places'>, startsAt: string): string | null => {
  if (!day.open) return null
  const taken = new Set(day.places.map(({ seat }) => seat))
  return seatsAt(day, startsAt).find((seat) => !taken.has(seat)) ?? null
}

/** When the place of a day is. */
export const startOfSeat = ({ date }: Pick<Day, 'date'>, seat: string) =>
  instantOf(date, `${seat.slice(0, 2)}:${seat.slice(2, 4)}`)

export const freeTimesOf = (day: Day, from: string): Span[] =>
  timesOf(day).filter(({ startsAt }) => startsAt >= from && freeSeat(day, startsAt) !== null)

export const dayIdAt = ({ roomId, startsAt }: { roomId: string; startsAt: string }) => dayIdOf(roomId, dayOf(startsAt))
