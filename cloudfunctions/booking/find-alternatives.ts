import type { Alternative, MoveMoney } from '@xinglin/types/stopping'
import { isPaidInMoney } from '../billing/public'
import { type Doctor, activeDoctors, findDoctor } from '../directory/public'
import { recordIdsOf } from '../identity/public'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { bookedWith } from './agenda'
import { type Chance, type Peer, pick, ranked, sameSpeciality } from './alternatives'
import { orderOf } from './appointment'
import { type Appointment, type Slot, slots } from './collections'
import { nearestFree } from './places'

/** Time to get there. */
const AHEAD_MINUTES = 30
const ENOUGH = 3
const READ = 200

/** What of the doctor counts, should he be gone from the directory. */
const peerOf = ({ doctorId, doctor: { title, departmentId } }: Appointment, known: Doctor | null): Peer =>
  known ?? { id: doctorId, title, departmentId, illnesses: [], ratingPercent: null }

/** The free places of each doctor that are nearest to a time, or at it. */
const chancesOf = async (store: Store, doctors: readonly Doctor[], at: string, now: string): Promise<Chance[]> => {
  const soonest = addMinutes(now, AHEAD_MINUTES)
  const startsAt = addMinutes(at, -1)
  const found = await Promise.all(
    doctors.map(async (doctor) => {
      const near = await nearestFree(store, { doctorId: doctor.id, startsAt }, now)
      return near.filter((slot) => slot.startsAt >= soonest).map((slot) => ({ ...slot, doctor }))
    }),
  )
  return found.flat()
}

/** Other doctors' free places: of the department, and of others who treat the same where those are too few. */
const elsewhere = async (store: Store, before: Appointment, own: Peer, now: string) => {
  const isOther = ({ id }: Doctor) => id !== before.doctorId
  const colleagues = (await activeDoctors(store, own.departmentId)).filter(isOther)
  const near = await chancesOf(store, colleagues, before.startsAt, now)
  if (new Set(near.map(({ doctor }) => doctor.id)).size >= ENOUGH) return near
  const alike = (await activeDoctors(store)).filter(
    (doctor) => isOther(doctor) && doctor.departmentId !== own.departmentId && sameSpeciality(own, doctor),
  )
  return [...near, ...(await chancesOf(store, alike, before.startsAt, now))]
}

/** Free places of one doctor in time, also those that are not released yet. */
export const freePlacesOf = (store: Store, doctorId: string, now: string): Promise<Slot[]> =>
  store.find(
    slots,
    { doctorId, closed: false, free: { $gte: 1 }, startsAt: { $gt: addMinutes(now, AHEAD_MINUTES) } },
    { order: { field: 'startsAt', direction: 'asc' }, limit: READ },
  )

/** The first free place of each of the doctor's next clinics, then further ones. */
const ofDoctor = async (store: Store, own: Peer, now: string): Promise<Chance[]> => {
  const free = await freePlacesOf(store, own.id, now)
  const first = free.filter(({ sessionId }, i) => free.findIndex((other) => other.sessionId === sessionId) === i)
  const inOrder = [...first, ...free.filter((slot) => !first.includes(slot))].slice(0, ENOUGH)
  return inOrder
    .map(({ id, startsAt }) => ({ doctor: own, slotId: id, startsAt }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

/** Without those whom he sees that day already. */
const bookable = async (store: Store, { patientId }: Appointment, chances: readonly Chance[]) => {
  const ids = await recordIdsOf(store, patientId)
  const places = await store.getMany(
    slots,
    chances.map(({ slotId }) => slotId),
  )
  const known = new Map(places.map((slot) => [slot.id, slot]))
  const free = await Promise.all(
    chances.map(async (chance) => {
      const slot = known.get(chance.slotId)
      const taken = slot && (await bookedWith(store, { ids, date: slot.date, doctorId: slot.doctorId }))
      return slot && !taken ? [{ ...chance, slot }] : []
    }),
  )
  return free.flat()
}

/** What a move to a place of this fee does to the money. */
export const moneyFor = (
  { paid, feeFen, payment }: Pick<Appointment, 'paid' | 'feeFen' | 'payment'>,
  goesAlong: boolean,
  newFeeFen: number,
): MoveMoney => {
  if (paid) return goesAlong && newFeeFen === feeFen ? 'carried' : 'again'
  if (newFeeFen === 0) return 'none'
  return payment
}

/** Whether what he paid can go along at all. */
export const mayGoAlong = async (store: Store, before: Appointment) =>
  before.paid && (await isPaidInMoney(store, orderOf(before)))

const whyOf = (own: Peer, doctor: Peer): Alternative['why'] => {
  if (doctor.id === own.id) return 'same-doctor'
  return doctor.departmentId === own.departmentId ? 'same-department' : 'same-speciality'
}

/** What can be had right now instead of a stopped visit: three at most, the closest to what was promised first. */
export const alternativesFor = async (
  store: Store,
  before: Appointment,
  { only }: { only: boolean },
  now: string,
): Promise<Alternative[]> => {
  const own = peerOf(before, await findDoctor(store, before.doctorId))
  const found = only
    ? await ofDoctor(store, own, now)
    : ranked(own, before.startsAt, await elsewhere(store, before, own, now))
  const goesAlong = await mayGoAlong(store, before)
  const free = await bookable(store, before, only ? found : found.slice(0, READ))
  const chosen = pick(free)
  return free
    .filter((chance) => chosen.includes(chance))
    .map(({ slotId, doctor, slot }) => ({
      ...{ slotId, startsAt: slot.startsAt, place: slot.place, feeFen: slot.feeFen },
      ...{ doctorId: slot.doctorId, doctorName: slot.doctor.name, title: slot.doctor.title },
      departmentName: slot.doctor.departmentName,
      ratingPercent: doctor.ratingPercent,
      why: whyOf(own, doctor),
      money: moneyFor(before, goesAlong, slot.feeFen),
    }))
}
