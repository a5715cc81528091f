import { booking } from '@xinglin/types/booking'
import { NOTHING_ANNOUNCED } from '../kernel/events'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { bookedWith } from './agenda'
import type { Visit, Visitor } from './appointment'
import { checkNotPaused } from './book'
import { type Session, type Standby, sessions, slots, standbys } from './collections'
import { restock } from './offers'
import { hasPlace, isReleased } from './slot'
import { standbyView } from './standby'
import { isStoppedForGood } from './stop'
import { visitorOf } from './visitor'

const MOST_WAITING = 5

/** One entry per patient and session; joining again after leaving takes a new place at the end. */
const standbyId = (sessionId: string, patientId: string) => `sby-${digest(sessionId, patientId)}`

const freeIn = async (store: Store, sessionId: string, now: string) => {
  const free = await store.find(slots, { sessionId, closed: false, free: { $gte: 1 } })
  return free.filter(({ startsAt }) => startsAt > now)
}

const checkMayJoin = async (store: Store, session: Session, { patient }: Visitor, joinedIn: string, now: string) => {
  const over = session.endsAt <= now || isStoppedForGood(session, now)
  if (over || !isReleased(session.date, now)) throw new Refusal('STANDBY_CLOSED')
  const { date, doctorId } = session
  const appointmentId = await bookedWith(store, { ids: patient.ids, date, doctorId })
  if (appointmentId) throw new Refusal('ALREADY_BOOKED', { appointmentId })
  const free = await freeIn(store, session.id, now)
  if (free.length) {
    const nearest = free.slice(0, 3).map(({ id, startsAt, free: remaining }) => ({ slotId: id, startsAt, remaining }))
    throw new Refusal('STANDBY_NOT_NEEDED', { nearest })
  }
  const active = { patientId: { $in: patient.ids }, status: { $in: ['waiting', 'offered'] } }
  const entries = await store.find(standbys, active, { limit: MOST_WAITING + 1 })
  const known = entries.find(({ sessionId }) => sessionId === session.id)
  if (known?.joinedIn === joinedIn) return
  if (known) throw new Refusal('ALREADY_ON_STANDBY', { standbyId: known.id })
  if (entries.length >= MOST_WAITING) throw new Refusal('TOO_MANY_STANDBYS', { limit: MOST_WAITING })
}

type Entry = Pick<Standby, 'seq' | 'joinedIn' | 'joinedAt'> & Visit

const newStandby = (session: Session, visitor: Visitor, entry: Entry): Standby => ({
  id: standbyId(session.id, visitor.patient.id),
  status: 'waiting',
  patientId: visitor.patient.id,
  patientAccountId: visitor.patient.accountId,
  patientName: visitor.patient.name,
  patientSex: visitor.patient.sex,
  patientBirthDate: visitor.patient.birthDate,
  joinedBy: visitor.accountId,
  joinedByRelative: visitor.relative,
  sessionId: session.id,
  doctorId: session.doctorId,
  doctor: session.doctor,
  date: session.date,
  period: session.period,
  ...entry,
  offer: null,
  appointmentId: null,
  dueAt: session.endsAt,
  ...NOTHING_ANNOUNCED,
})

/** Writes the entry, or takes over one that ended. */
const enter = async (store: Store, standby: Standby) => {
  if (await store.insert(standbys, standby)) return standby
  const { id, ...fields } = standby
  const over = { status: { $in: ['left', 'passed', 'taken', 'ended'] } }
  const entered = await store.updateIf(standbys, id, over, { set: fields })
  const known = entered ?? (await store.get(standbys, id))
  if (known?.joinedIn !== standby.joinedIn) throw new Refusal('ALREADY_ON_STANDBY', { standbyId: id })
  return known
}

/** Places that became free while he joined go to the list; also those that a crash left held for him without telling. */
const offerFree = async (store: Store, { id, sessionId, status }: Standby, now: string) => {
  if (status !== 'waiting') return
  const open = await store.find(slots, { sessionId, closed: false, startsAt: { $gt: now } })
  for (const slot of open) if (slot.free > 0 || hasPlace(slot, id)) await restock(store, slot.id, {}, now)
}

export const joinStandby = operation(booking.joinStandby, async (call) => {
  const { input, store, now, newId } = call
  const visitor = visitorOf(call, 0)
  const session = await store.get(sessions, input.sessionId)
  if (!session) throw new Refusal('NOT_FOUND')

  const joinedIn = newId('join')
  const known = call.repeated ? await store.get(standbys, standbyId(session.id, visitor.patient.id)) : null
  if (known?.joinedIn === joinedIn) {
    await offerFree(store, known, now)
    return standbyView(store, (await store.get(standbys, known.id)) ?? known)
  }
  checkNotPaused(visitor, now)
  await checkMayJoin(store, session, visitor, joinedIn, now)

  const numbered = await store.updateIf(sessions, session.id, {}, { inc: { standbySeq: 1 } })
  const { visitType, needs, reason } = input
  const entry = { seq: numbered?.standbySeq ?? 0, joinedIn, joinedAt: now, visitType, needs, reason }
  const standby = await enter(store, newStandby(session, visitor, entry))
  await offerFree(store, standby, now)
  return standbyView(store, (await store.get(standbys, standby.id)) ?? standby)
})
