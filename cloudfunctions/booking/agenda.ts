import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { agendas } from './collections'

const MOST_A_DAY = 3

interface Entry {
  patientId: string
  date: string
  doctorId: string
  appointmentId: string
}

const agendaId = ({ patientId, date }: Pick<Entry, 'patientId' | 'date'>) => `${patientId}:${date}`

/**
 * Enters an appointment in the patient's day, where two rules are decided: one live appointment per doctor and day, at
 * most three open ones a day. Done before a place is taken, so that a refusal never costs anybody a place.
 */
export const enterAgenda = async (store: Store, entry: Entry): Promise<void> => {
  const id = agendaId(entry)
  const line = { appointmentId: entry.appointmentId, doctorId: entry.doctorId }
  if (await store.insert(agendas, { id, entries: [line], open: 1 })) return
  const room = { open: { $lt: MOST_A_DAY }, 'entries.doctorId': { $ne: entry.doctorId } }
  if (await store.updateIf(agendas, id, room, { push: { entries: line }, inc: { open: 1 } })) return
  const known = (await store.get(agendas, id))?.entries.find(({ doctorId }) => doctorId === entry.doctorId)
  if (known?.appointmentId === entry.appointmentId) return
  if (known) throw new Refusal('ALREADY_BOOKED', { appointmentId: known.appointmentId })
  throw new Refusal('TOO_MANY_THAT_DAY', { limit: MOST_A_DAY })
}

/** Takes an appointment out of the patient's day; no matter if it is not there. */
export const leaveAgenda = (store: Store, entry: Omit<Entry, 'doctorId'>) =>
  store.updateIf(
    agendas,
    agendaId(entry),
    { 'entries.appointmentId': entry.appointmentId },
    { pull: { entries: { appointmentId: entry.appointmentId } }, inc: { open: -1 } },
  )

/** The appointment that a patient has with a doctor on a day, if any. */
export const bookedWith = async (store: Store, { patientId, date, doctorId }: Omit<Entry, 'appointmentId'>) => {
  const agenda = await store.get(agendas, agendaId({ patientId, date }))
  return agenda?.entries.find((entry) => entry.doctorId === doctorId)?.appointmentId ?? null
}
