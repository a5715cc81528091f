import type { ReactionContext } from '../kernel/events'
import { digest } from '../kernel/ids'
import type { Store, Stored } from '../kernel/store'
import { addDays, addMinutes, dayOf, instantOf } from '../kernel/time'
import { recordIdsOf } from '../identity/public'
import { post } from '../notify/public'
import { toldAccounts } from './appointment'
import { type Appointment, type DoctorWish, appointments, doctorWishes } from './collections'
import { freePlacesOf } from './find-alternatives'
import { spokenTime } from './words'

/** New days open at night; whom they concern reads of it after breakfast, a day before everybody can book. */
const LOOK_CLOCK = '08:00'
const STANDS_MINUTES = 90 * 24 * 60
const READ = 1000

const wishIdOf = (appointmentId: string) => `wish-${appointmentId}`

export const findWish = (store: Store, appointmentId: string) => store.get(doctorWishes, wishIdOf(appointmentId))

export const isStanding = (wish: DoctorWish | null) => wish?.state === 'standing'

const nextLook = (now: string) => {
  const today = instantOf(dayOf(now), LOOK_CLOCK)
  return today > now ? today : instantOf(addDays(dayOf(now), 1), LOOK_CLOCK)
}

const clinicsWithPlaces = async (store: Store, doctorId: string, now: string) => [
  ...new Set((await freePlacesOf(store, doctorId, now)).map(({ sessionId }) => sessionId)),
]

/** Remembers that he wants this doctor only. What is free now he sees at once, so he is told only of what comes later. */
export const keepWish = async (store: Store, { id, patientId, doctorId }: Appointment, now: string) => {
  const told = await clinicsWithPlaces(store, doctorId, now)
  const fields = { appointmentId: id, patientId, doctorId, state: 'standing' as const, since: now, told }
  const wish = { id: wishIdOf(id), ...fields, dueAt: nextLook(now) }
  if (await store.insert(doctorWishes, wish)) return
  await store.updateIf(doctorWishes, wish.id, { state: 'over' }, { set: { ...fields, dueAt: wish.dueAt } })
}

export const endWish = (store: Store, appointmentId: string) =>
  store.updateIf(doctorWishes, wishIdOf(appointmentId), {}, { set: { state: 'over', dueAt: null } })

/** He has a visit with the doctor whom he waited for. Hardly anybody waits, so that is asked first. */
export const endWishesFor = async (store: Store, { patientId, doctorId }: Appointment) => {
  const wishes = await store.find(doctorWishes, { doctorId, state: 'standing' }, { limit: READ })
  if (!wishes.length) return
  const mine = await recordIdsOf(store, patientId)
  for (const wish of wishes) if (mine.includes(wish.patientId)) await endWish(store, wish.appointmentId)
}

/** Has those looked after who wait for one of these doctors; for anybody when none is named. */
export const wakeWishes = async (store: Store, doctorId: string | undefined, now: string) => {
  const standing = { state: 'standing', ...(doctorId ? { doctorId } : {}) }
  for (const { id } of await store.find(doctorWishes, standing, { limit: READ }))
    await store.updateIf(doctorWishes, id, { state: 'standing' }, { set: { dueAt: now } })
}

const tell = async (
  { store, now }: ReactionContext,
  appointment: Appointment,
  { sessionId, startsAt }: { sessionId: string; startsAt: string },
) => {
  const { id, patientName, doctor } = appointment
  const body = `${patientName}：您要等的${doctor.departmentName} ${doctor.name}医生有号了，${spokenTime(startsAt)}起，先给您约。`
  const text = { kind: 'clinic.reopened', title: `${doctor.name}医生有号了`, body }
  const page = `/booking/stopped/index?appointmentId=${id}`
  const values = { patient: patientName, doctor: doctor.name, department: doctor.departmentName, time: startsAt }
  for (const accountId of toldAccounts(appointment)) {
    const letter = { id: digest('reopened', id, sessionId, accountId), accountId, ...text, page, values }
    await post(store, letter, now)
  }
}

/** Tells of the first clinic with a place that he does not know of, then looks again tomorrow. Safe to repeat. */
export const tendWish = async (wish: Stored<DoctorWish>, context: ReactionContext) => {
  const { store, now } = context
  const { id, version, appointmentId, doctorId, since, told } = wish
  const before = await store.get(appointments, appointmentId)
  if (!before || since < addMinutes(now, -STANDS_MINUTES)) return endWish(store, appointmentId)
  const fresh = (await freePlacesOf(store, doctorId, now)).find(({ sessionId }) => !told.includes(sessionId))
  if (fresh) await tell(context, before, fresh)
  const set = { told: fresh ? [...told, fresh.sessionId] : told, dueAt: nextLook(now) }
  return store.updateIf(doctorWishes, id, { version }, { set })
}
