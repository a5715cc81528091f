import { toMs } from '../../cloudfunctions/kernel/time'

/**
 * What a clinic day should look like, kept apart from the code under test: who has a place, who waits in which order, who
 * is offered what. All times in milliseconds.
 */
export interface Model {
  now: number
  slots: { startsAt: number; capacity: number; closed: boolean }[]
  /** Person → slot he has an appointment in. */
  booked: Map<number, number>
  /** People in the order they joined. */
  waiting: number[]
  offers: Map<number, { slot: number; until: number }>
}

const MINUTE = 60_000
const NOTICE = 120 * MINUTE
const HOLD = 15 * MINUTE

export const newModel = (capacities: number[], startsAt: string[], now: number): Model => ({
  now,
  slots: capacities.map((capacity, i) => ({ capacity, closed: false, startsAt: toMs(startsAt[i] ?? '') })),
  booked: new Map(),
  waiting: [],
  offers: new Map(),
})

export const taken = (model: Model, slot: number) =>
  [...model.booked.values()].filter((s) => s === slot).length +
  [...model.offers.values()].filter((offer) => offer.slot === slot).length

export const freeIn = (model: Model, slot: number) => (model.slots[slot]?.capacity ?? 0) - taken(model, slot)

const bookable = (model: Model, slot: number) => {
  const { closed, startsAt } = model.slots[slot] as Model['slots'][number]
  return !closed && startsAt > model.now
}

/** Hands the free places of a slot to those who wait, first come first. Only where a place has just become free. */
export const handOut = (model: Model, slot: number) => {
  while (bookable(model, slot) && freeIn(model, slot) > 0 && model.waiting.length) {
    const person = model.waiting.shift() as number
    const until = Math.min(model.now + HOLD, model.slots[slot]?.startsAt ?? 0)
    model.offers.set(person, { slot, until })
  }
}

/** Ends the overdue offers of one slot, or of all. */
export const lapse = (model: Model, only?: number) => {
  const overdue = [...model.offers].filter(
    ([, { slot, until }]) => until <= model.now && (only === undefined || slot === only),
  )
  for (const [person, { slot }] of overdue.sort(([, a], [, b]) => a.until - b.until)) {
    model.offers.delete(person)
    handOut(model, slot)
  }
  return overdue.length
}

const time = (model: Model, slot: number) => ((model.slots[slot]?.startsAt ?? 0) <= model.now ? 'SLOT_PAST' : null)

/** Why a place cannot be taken, or null. Overdue holds of the slot give way first. */
const place = (model: Model, slot: number) => {
  if (model.slots[slot]?.closed) return 'SLOT_CLOSED'
  if (freeIn(model, slot) > 0) return null
  lapse(model, slot)
  return freeIn(model, slot) > 0 ? null : 'SLOT_FULL'
}

export const reserve = (model: Model, person: number, slot: number): string => {
  const refusal = time(model, slot) ?? (model.booked.has(person) ? 'ALREADY_BOOKED' : place(model, slot))
  if (refusal) return refusal
  model.booked.set(person, slot)
  return 'OK'
}

export const reserveTogether = (model: Model, people: number[], slot: number): string => {
  const had: number[] = []
  for (const person of people) {
    const outcome = reserve(model, person, slot)
    if (outcome === 'OK') {
      had.push(person)
      continue
    }
    for (const other of had) {
      model.booked.delete(other)
      handOut(model, slot)
    }
    return outcome === 'SLOT_FULL' && had.length ? 'NOT_ENOUGH_PLACES' : outcome
  }
  return 'OK'
}

const late = (model: Model, slot: number) => (model.slots[slot]?.startsAt ?? 0) - NOTICE < model.now

export const cancel = (model: Model, person: number): string => {
  const slot = model.booked.get(person) as number
  if (late(model, slot)) return 'TOO_LATE'
  model.booked.delete(person)
  handOut(model, slot)
  return 'OK'
}

export const reschedule = (model: Model, person: number, to: number): string => {
  const from = model.booked.get(person) as number
  if (from === to) return 'OK'
  if (late(model, from)) return 'TOO_LATE'
  const refusal = time(model, to) ?? place(model, to)
  if (refusal) return refusal
  model.booked.set(person, to)
  handOut(model, from)
  return 'OK'
}

/** Whether a joiner is told to book instead: some quarter that can be booked has a free place. */
export const join = (model: Model, person: number): string => {
  const last = Math.max(...model.slots.map(({ startsAt }) => startsAt))
  if (last + HOLD <= model.now) return 'STANDBY_CLOSED'
  if (model.booked.has(person)) return 'ALREADY_BOOKED'
  if (model.slots.some((_, slot) => bookable(model, slot) && freeIn(model, slot) > 0)) return 'STANDBY_NOT_NEEDED'
  if (model.waiting.includes(person) || model.offers.has(person)) return 'ALREADY_ON_STANDBY'
  model.waiting.push(person)
  return 'OK'
}

/** Leaving is always fine; a held place goes to the next. */
export const leave = (model: Model, person: number) => {
  model.waiting = model.waiting.filter((other) => other !== person)
  const offer = model.offers.get(person)
  model.offers.delete(person)
  if (offer) handOut(model, offer.slot)
  return 'OK'
}

export const accept = (model: Model, person: number): string => {
  const offer = model.offers.get(person)
  if (!offer || offer.until <= model.now) return 'OFFER_OVER'
  if (model.booked.has(person)) return 'ALREADY_BOOKED'
  model.offers.delete(person)
  model.booked.set(person, offer.slot)
  return 'OK'
}

export const setCapacity = (model: Model, slot: number, capacity: number): string => {
  if (capacity < taken(model, slot)) return 'CAPACITY_BELOW_TAKEN'
  ;(model.slots[slot] as Model['slots'][number]).capacity = capacity
  handOut(model, slot)
  return 'OK'
}

export const close = (model: Model, slot: number, closed: boolean): string => {
  ;(model.slots[slot] as Model['slots'][number]).closed = closed
  handOut(model, slot)
  return 'OK'
}

/** What the hospital does by itself once told of what happened: overdue offers pass on, who is booked waits no longer. */
export const quiet = (model: Model) => {
  for (const person of model.booked.keys()) leave(model, person)
  while (lapse(model) > 0);
  const end = Math.max(...model.slots.map(({ startsAt }) => startsAt)) + HOLD
  if (end <= model.now) model.waiting = []
}
