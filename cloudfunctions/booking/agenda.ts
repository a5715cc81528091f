import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { agendas } from './collections'

const MOST_A_DAY = 3

interface Entry {
  patientId: string
  date: string
  doctorId: string
  appointmentId: string
  /** Every id under which the person is on record; more than one after a merge. */
  ids: readonly string[]
  /** A referral's place is not counted against the three of a day. */
  beyondLimit?: boolean
}

const agendaId = ({ patientId, date }: Pick<Entry, 'patientId' | 'date'>) => `${patientId}:${date}`

const enterOwn = async (store: Store, entry: Entry): Promise<void> => {
  const id = agendaId(entry)
  const line = { appointmentId: entry.appointmentId, doctorId: entry.doctorId }
  if (await store.insert(agendas, { id, entries: [line], open: 1 })) return
  const most = entry.beyondLimit ? {} : { open: { $lt: MOST_A_DAY } }
  const room = { ...most, 'entries.doctorId': { $ne: entry.doctorId } }
  if (await store.updateIf(agendas, id, room, { push: { entries: line }, inc: { open: 1 } })) return
  const known = (await store.get(agendas, id))?.entries.find(({ doctorId }) => doctorId === entry.doctorId)
  if (known?.appointmentId === entry.appointmentId) return
  if (known) throw new Refusal('ALREADY_BOOKED', { appointmentId: known.appointmentId })
  throw new Refusal('TOO_MANY_THAT_DAY', { limit: MOST_A_DAY })
}

const daysOf = async (store: Store, ids: readonly string[], date: string) => {
  const days = await store.getMany(
    agendas,
    ids.map((patientId) => agendaId({ patientId, date })),
  )
  return days.flatMap(({ entries }) => entries)
}

/** The rules over all registrations of one person, as they stand. */
const checkPerson = async (store: Store, { ids, date, doctorId, appointmentId, beyondLimit }: Entry) => {
  const others = (await daysOf(store, ids, date)).filter((line) => line.appointmentId !== appointmentId)
  const known = others.find((line) => line.doctorId === doctorId)
  if (known) throw new Refusal('ALREADY_BOOKED', { appointmentId: known.appointmentId })
  if (others.length >= MOST_A_DAY && !beyondLimit) throw new Refusal('TOO_MANY_THAT_DAY', { limit: MOST_A_DAY })
}

/**
 * Enters an appointment in the patient's day, where two rules are decided: one live appointment per doctor and day, at
 * most three open ones a day. Done before a place is taken, so that a refusal never costs anybody a place. For a person
 * with several registrations the line is written first and the others' days are read after it: of two that are written at
 * once on two of them each sees the other, so that never both stand.
 */
export const enterAgenda = async (store: Store, entry: Entry): Promise<void> => {
  await enterOwn(store, entry)
  if (entry.ids.length < 2) return
  try {
    await checkPerson(store, entry)
  } catch (refused) {
    if (refused instanceof Refusal) await leaveAgenda(store, entry)
    throw refused
  }
}

/** Takes an appointment out of the patient's day; no matter if it is not there. */
export const leaveAgenda = (store: Store, entry: Pick<Entry, 'patientId' | 'date' | 'appointmentId'>) =>
  store.updateIf(
    agendas,
    agendaId(entry),
    { 'entries.appointmentId': entry.appointmentId },
    { pull: { entries: { appointmentId: entry.appointmentId } }, inc: { open: -1 } },
  )

/** The appointment that a person has with a doctor on a day, if any. */
export const bookedWith = async (store: Store, { ids, date, doctorId }: Pick<Entry, 'ids' | 'date' | 'doctorId'>) =>
  (await daysOf(store, ids, date)).find((entry) => entry.doctorId === doctorId)?.appointmentId ?? null
