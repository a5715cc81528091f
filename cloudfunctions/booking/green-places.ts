import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { addDays, dayOf } from '../kernel/time'
import { enterAgenda, leaveAgenda } from './agenda'
import type { Order } from './book'
import { type Place, type Session, type Slot, sessions, slots } from './collections'
import { greenSlotIds, hasGreen, isGreenFree } from './green'
import { sessionsOf } from './lookups'
import { slotKey } from './slot'
import { isStoppedQuarter } from './stop'

/** Where a referral leads, and until which day. */
export interface GreenWish {
  departmentId: string
  /** Null: any doctor of the department. */
  doctorId: string | null
  /** Who refers does not refer to himself. */
  notDoctorId: string
  until: string
}

const isWished = ({ doctorId, departmentId, date }: Session, wish: GreenWish) =>
  departmentId === wish.departmentId &&
  date <= wish.until &&
  doctorId !== wish.notDoctorId &&
  (wish.doctorId === null || wish.doctorId === doctorId)

/** Whether this quarter has a green place for this wish. */
const isFor = (session: Session, slot: Slot, wish: GreenWish) =>
  isWished(session, wish) && greenSlotIds(session).includes(slot.id) && !isStoppedQuarter(session, slot)

const sooner = (a: Slot, b: Slot) =>
  a.startsAt === b.startsAt ? (a.id < b.id ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1

const freeOn = async (store: Store, wish: GreenWish, date: string, now: string): Promise<Slot[]> => {
  const clinics = (await sessionsOf(store, wish.departmentId, date)).filter((session) => isWished(session, wish))
  const found = await store.getMany(slots, clinics.flatMap(greenSlotIds))
  return found
    .filter((slot) => isGreenFree(slot, now))
    .filter((slot) => clinics.some((session) => session.id === slot.sessionId && isFor(session, slot, wish)))
    .sort(sooner)
}

/** The soonest green places that are free, at most so many. */
export const greenPlaces = async (store: Store, wish: GreenWish, count: number, now: string): Promise<Slot[]> => {
  const found: Slot[] = []
  for (let date = dayOf(now); date <= wish.until && found.length < count; date = addDays(date, 1))
    found.push(...(await freeOn(store, wish, date, now)))
  return found.slice(0, count)
}

/** One conditional write of the quarter's own document decides; holding it already counts as having taken it. */
const takeGreen = async (
  store: Store,
  { slotId, wish, place }: { slotId: string; wish: GreenWish; place: Place },
  now: string,
): Promise<Slot> => {
  const slot = await store.get(slots, slotId)
  if (slot && hasGreen(slot, place.holder)) return slot
  const session = slot && (await store.get(sessions, slot.sessionId))
  if (!session || !isFor(session, slot, wish) || !isGreenFree(slot, now)) throw new Refusal('PLACE_GONE')
  const greens = [...(slot.greens ?? []), place]
  const taken = await store.updateIf(slots, slotId, { version: slot.version }, { set: { greens } })
  return taken ?? takeGreen(store, { slotId, wish, place }, now)
}

/**
 * The first half of taking a green place, as `holdPlace` is for others; `confirm` and `letGo` are the same for both. It holds
 * that one has one appointment a day with a doctor, and that he comes; it needs no release, and is beyond the day's three.
 */
export const holdGreen = async (
  store: Store,
  { appointmentId, slotId, visitor }: Pick<Order, 'appointmentId' | 'slotId' | 'visitor'>,
  wish: GreenWish,
  now: string,
): Promise<Slot> => {
  const { date, doctorId } = slotKey(slotId)
  const { id: patientId, ids } = visitor.patient
  const entry = { patientId, ids, date, doctorId, appointmentId, beyondLimit: true }
  await enterAgenda(store, entry)
  try {
    return await takeGreen(store, { slotId, wish, place: { holder: appointmentId, patientId, until: null } }, now)
  } catch (refused) {
    if (refused instanceof Refusal) await leaveAgenda(store, entry)
    throw refused
  }
}
