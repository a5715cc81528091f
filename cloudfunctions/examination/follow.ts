import { type Appointment, findAppointment } from '../booking/public'
import type { Store } from '../kernel/store'
import { type Day, type Item, type Plan, days } from './collections'
import { dayIdAt, dayIdOf, startOfSeat } from './day'
import { changePlan } from './change'
import { type Moved, losing, placesIn } from './plan'
import { type Rooms, roomsOf, timedOf } from './rooms'
import { whyNot } from './suit'
import { visitStopOf } from './visit'

/** A visit that takes place, or took place: what is still to come afterwards stays. */
const takesPlace = ({ status }: Appointment) => status === 'booked' || status === 'fulfilled'

/** The same plan for the visit's new time: what still suits stays. */
const moved = (plan: Plan, appointment: Appointment, known: Rooms, now: string): Moved => {
  const visit = visitStopOf(appointment)
  const suits = ({ kind, place }: Item) => {
    const timed = place && timedOf(known, kind, place)
    return timed !== null && timed !== undefined && whyNot(timed, [], visit) === null
  }
  const { plan: left, news } = losing(plan, (item) => !suits(item), 'visit-moved', now)
  return { plan: { ...left, visitAt: appointment.startsAt }, news }
}

/** Brings a plan into step with its appointment as it is now. Safe to repeat. */
export const followVisit = async (store: Store, appointmentId: string, now: string) => {
  const appointment = await findAppointment(store, appointmentId)
  if (!appointment) return
  const known = await roomsOf(store)
  await changePlan(
    store,
    appointmentId,
    (plan) => {
      if (!takesPlace(appointment)) return losing(plan, () => true, 'visit-over', now)
      return plan.visitAt === appointment.startsAt ? { plan, news: [] } : moved(plan, appointment, known, now)
    },
    now,
  )
}

/** Takes the places of a closed day out of a plan. */
const loseDay = (store: Store, appointmentId: string, dayId: string, now: string) => {
  const isOnIt = ({ place }: Item) => place !== null && dayIdAt(place) === dayId && place.startsAt > now
  return changePlan(store, appointmentId, (plan) => losing(plan, isOnIt, 'room-closed', now), now)
}

/** Who has a place on a closed day and whose time is still to come loses it. Safe to repeat. */
export const sweepDay = async (store: Store, day: Day, now: string) => {
  const ahead = day.places.filter(({ seat }) => startOfSeat(day, seat) > now)
  for (const { appointmentId } of ahead) await loseDay(store, appointmentId, day.id, now)
}

/** What changed while places were being held: a room closed, the visit cancelled or moved. */
export const catchUp = async (store: Store, plan: Plan, now: string) => {
  const ids = [...new Set(placesIn(plan).map(dayIdAt))]
  const closed = (await store.getMany(days, ids)).filter(({ open }) => !open)
  for (const { roomId, date } of closed) await loseDay(store, plan.id, dayIdOf(roomId, date), now)
  await followVisit(store, plan.id, now)
}
