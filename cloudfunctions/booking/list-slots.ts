import { booking } from '@xinglin/types/booking'
import type { ClinicDay, Slot as SlotView } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { addDays, instantOf, namedDay } from '../kernel/time'
import { type Session, type Slot, sessions, slots } from './collections'
import { isRange, releasesAt, slotStatus } from './slot'
import { waitingIn } from './waiting'

const slotView = (slot: Slot, now: string): SlotView => {
  const { id, doctorId, sessionId, startsAt, endsAt, capacity, feeFen } = slot
  const status = slotStatus(slot, now)
  const remaining = status === 'open' || status === 'unreleased' ? slot.free : 0
  return { id, doctorId, sessionId, startsAt, endsAt, capacity, remaining, feeFen, status }
}

const sum = (views: readonly SlotView[]) => views.reduce((total, { remaining }) => total + remaining, 0)

const daysOf = (found: readonly Session[], views: readonly SlotView[], waiting: Map<string, number>): ClinicDay[] =>
  [...new Set(found.map(({ date }) => date))].map((date) => {
    const ofDay = found
      .filter((session) => session.date === date)
      .map(({ id, period, place }) => {
        const remaining = sum(views.filter(({ sessionId }) => sessionId === id))
        return { id, period, place, remaining, standbys: waiting.get(id) ?? 0 }
      })
    const remaining = ofDay.reduce((total, session) => total + session.remaining, 0)
    return { date, remaining, releasesAt: releasesAt(date), sessions: ofDay }
  })

export const listSlots = operation(booking.listSlots, async ({ input, store, now, errors }) => {
  const { doctorId } = input
  const [from, to] = [namedDay(input.from), namedDay(input.to)]
  if (!isRange(from, to)) throw errors.RANGE_WRONG({ data: { field: 'to' } })
  const within = { doctorId, startsAt: { $gte: instantOf(from, '00:00'), $lt: instantOf(addDays(to, 1), '00:00') } }
  const inOrder = { order: { field: 'startsAt' as const, direction: 'asc' as const }, limit: 1000 }
  const [foundSlots, foundSessions] = await Promise.all([
    store.find(slots, within, inOrder),
    store.find(sessions, within, inOrder),
  ])
  const views = foundSlots.map((slot) => slotView(slot, now))
  const full = foundSessions.filter(({ id }) => sum(views.filter(({ sessionId }) => sessionId === id)) === 0)
  const waiting = await waitingIn(
    store,
    full.map(({ id }) => id),
  )
  return { slots: views, days: daysOf(foundSessions, views, waiting) }
})
