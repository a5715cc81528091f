import { booking } from '@xinglin/types/booking'
import { moveOrder } from '../billing/public'
import { recordIdsOf } from '../identity/public'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { cancelUntil, orderOf } from './appointment'
import { type Order, confirm, holdPlace, letGo } from './book'
import { insuranceFactsOf, lineOf } from './checkout'
import { type Appointment, appointments, slots } from './collections'
import { alternativesFor, mayGoAlong, moneyFor } from './find-alternatives'
import { endPayment } from './pending'
import { endTelling } from './stop-letters'
import { letGoOfStopped } from './stop-clinic'
import { endWish, findWish, isStanding } from './wishes'
import { slotKey } from './slot'
import { visitName } from './words'

const GONE = new Set(['SLOT_FULL', 'SLOT_CLOSED', 'SLOT_PAST'])

/** Who comes, why, and for whom it was booked go along. That booking was paused since then does not count: he had a place. */
const orderFor = async (
  store: Store,
  before: Appointment,
  to: { appointmentId: string; slotId: string; orderId: string | null; early: boolean },
): Promise<Order> => {
  const { patientName: name, patientSex: sex, patientBirthDate: birthDate, patientAccountId } = before
  const { visitType, needs, reason, payment, bookedBy, bookedByRelative } = before
  const ids = await recordIdsOf(store, before.patientId)
  const id = ids[0] ?? before.patientId
  const patient = { id, name, sex, birthDate, accountId: patientAccountId, bookingPausedUntil: null, ids }
  return {
    ...{ appointmentId: to.appointmentId, slotId: to.slotId, payment, visit: { visitType, needs, reason } },
    visitor: { patient, accountId: bookedBy, relative: bookedByRelative },
    inPlaceOf: { appointmentId: before.id, orderId: to.orderId },
    early: to.early,
  }
}

/** The payment follows: to the new visit, or back to him. Safe to repeat. */
const settleMove = async (store: Store, before: Appointment, after: Appointment, now: string) => {
  await endTelling(store, before, now)
  if (!after.orderId) return endPayment(store, before, 'clinic-stopped', now)
  await moveOrder(store, after.orderId, {
    subjectId: after.id,
    about: visitName(after),
    lines: [lineOf(after)],
    insuranceFacts: insuranceFactsOf(after),
    refundableUntil: cancelUntil(after),
  })
}

/** The write that decides; nothing may have become of the visit or its money since it was read. */
const decideMove = (
  store: Store,
  { id, paid }: Appointment,
  { appointmentId, carried }: { appointmentId: string; carried: boolean },
) =>
  store.updateIf(
    appointments,
    id,
    { choice: 'open', paid },
    { set: { choice: 'moved', movedTo: appointmentId, carried, dueAt: null } },
  )

interface Wish {
  appointmentId: string
  slotId: string
  early: boolean
  repeated: boolean
}

/**
 * The new place first, then the one write on the stopped visit that decides between moved and given back, then the new visit and the
 * money. After a crash the same steps run again: whatever was done already is found done.
 */
const move = async (store: Store, before: Stored<Appointment>, wish: Wish, now: string): Promise<Appointment> => {
  const { appointmentId, slotId, early } = wish
  const made = wish.repeated ? await store.get(appointments, appointmentId) : null
  if (made) {
    await settleMove(store, before, made, now)
    return made
  }
  const mine = before.choice === 'moved' && before.movedTo === appointmentId
  const feeFen = (await store.get(slots, slotId))?.feeFen ?? 0
  const carried = mine
    ? before.carried === true
    : moneyFor(before, await mayGoAlong(store, before), feeFen) === 'carried'
  const order = await orderFor(store, before, {
    appointmentId,
    slotId,
    orderId: carried ? orderOf(before) : null,
    early,
  })
  if (before.choice !== 'open' && !mine) {
    if (wish.repeated) await letGo(store, order, now)
    throw new Refusal('CHOICE_MADE', { choice: before.choice })
  }
  await letGoOfStopped(store, before, now)
  const slot = await holdPlace(store, order, now)
  if (!mine && !(await decideMove(store, before, { appointmentId, carried }))) {
    const known = (await store.get(appointments, before.id)) ?? before
    if (known.movedTo !== appointmentId) await letGo(store, order, now)
    return move(store, known, wish, now)
  }
  const after = await confirm(store, order, slot, now)
  await settleMove(store, before, after, now)
  return after
}

/** He got his money back and waited on for his doctor: a booking of its own, paid anew. */
const bookWished = async (store: Store, before: Appointment, wish: Wish, now: string): Promise<Appointment> => {
  const made = wish.repeated ? await store.get(appointments, wish.appointmentId) : null
  if (made) return made
  const { inPlaceOf: _, ...order } = await orderFor(store, before, { ...wish, orderId: null })
  return confirm(store, order, await holdPlace(store, order, now), now)
}

export const moveStopped = operation(booking.moveStopped, async ({ input, store, now, newId, errors, repeated }) => {
  const { slotId } = input
  const before = await store.get(appointments, input.appointmentId)
  if (!before) throw errors.NOT_FOUND()
  if (!before.choice) throw errors.NOT_STOPPED()
  const only = isStanding(await findWish(store, before.id))
  const isOwn = slotKey(slotId).doctorId === before.doctorId
  const wish = { appointmentId: newId('apt'), slotId, early: isOwn && (only || repeated), repeated }
  try {
    const run = before.choice === 'refunded' && isOwn && only ? bookWished : move
    const { id, status } = await run(store, before, wish, now)
    await endWish(store, before.id)
    return { appointmentId: id, status }
  } catch (refused) {
    if (!(refused instanceof Refusal) || !GONE.has(refused.code)) throw refused
    throw errors.SLOT_FULL({ data: { alternatives: await alternativesFor(store, before, { only }, now) } })
  }
})
