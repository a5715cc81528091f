import {
  type Agenda,
  type Appointment,
  type Slot,
  type Standby,
  agendas,
  appointments,
  slots,
  standbys,
} from '../../cloudfunctions/booking/collections'
import type { Collection, Entity, Store, Stored } from '../../cloudfunctions/kernel/store'

/** Every document of a collection. */
export const everything = async <T extends Entity>(store: Store, from: Collection<T>): Promise<Stored<T>[]> => {
  const all: Stored<T>[] = []
  for (let last: Stored<T> | undefined; ;) {
    const page = await store.find(from, {}, { limit: 1000, after: last && { value: last.id, id: last.id } })
    all.push(...page)
    last = page.at(-1)
    if (page.length < 1000) return all
  }
}

export interface Books {
  slots: Slot[]
  appointments: Appointment[]
  agendas: Agenda[]
  standbys: Standby[]
}

/** An appointment keeps its place unless it was cancelled; an offer keeps it while it stands. */
const rightlyHeld = (slot: Slot, holder: string, { appointments: booked, standbys: waiting }: Books) =>
  booked.some(({ id, slotId, status }) => id === holder && slotId === slot.id && status !== 'cancelled') ||
  waiting.some(({ id, status, offer }) => id === holder && status === 'offered' && offer?.slotId === slot.id)

/** Every place of a quarter, those that only referrals can have too. */
const allPlaces = ({ places, greens = [] }: Slot) => [...places, ...greens]

const slotFaults = (slot: Slot, books: Books): string[] => [
  ...(slot.free === slot.capacity - slot.places.length && slot.free >= 0 ? [] : [`${slot.id} is miscounted`]),
  ...((slot.greens?.length ?? 0) > 1 ? [`${slot.id} has more than one green place`] : []),
  ...(new Set(allPlaces(slot).map(({ holder }) => holder)).size === allPlaces(slot).length
    ? []
    : [`${slot.id} holds twice`]),
  ...allPlaces(slot)
    .filter(({ holder }) => !rightlyHeld(slot, holder, books))
    .map(({ holder }) => `${slot.id} is held by ${holder} for nothing`),
]

const linesOf = ({ agendas: days }: Books) =>
  days.flatMap(({ id, entries }) => entries.map((entry) => ({ ...entry, day: id })))

const appointmentFaults = ({ id, status, slotId, patientId, date, doctorId }: Appointment, books: Books): string[] => {
  if (status !== 'booked') return []
  const places = books.slots
    .filter((slot) => slot.id === slotId)
    .flatMap(allPlaces)
    .filter(({ holder }) => holder === id)
  const lines = linesOf(books).filter(({ appointmentId }) => appointmentId === id)
  const [line] = lines
  const entered = lines.length === 1 && line?.day === `${patientId}:${date}` && line.doctorId === doctorId
  return [...(places.length === 1 ? [] : [`${id} has no place`]), ...(entered ? [] : [`${id} is not in its day`])]
}

const agendaFaults = ({ id, entries, open }: Agenda, { appointments: all }: Books): string[] => [
  ...(entries.length === open ? [] : [`${id} is miscounted`]),
  ...entries
    .filter(({ appointmentId }) => !all.some((each) => each.id === appointmentId && each.status === 'booked'))
    .map(({ appointmentId }) => `${id} has ${appointmentId}, which is not booked`),
]

const standbyFaults = ({ id, status, offer }: Standby, books: Books): string[] => {
  if (status !== 'offered') return []
  const slot = books.slots.find((each) => each.id === offer?.slotId)
  const held = slot?.places.some(({ holder, until }) => holder === id && until === offer?.until)
  return held ? [] : [`${id} was offered a place that is not held`]
}

/** What is wrong in some books; empty when slots, appointments, days and standby lists agree. */
export const faultsIn = (books: Books): string[] => [
  ...books.slots.flatMap((slot) => slotFaults(slot, books)),
  ...books.appointments.flatMap((appointment) => appointmentFaults(appointment, books)),
  ...books.agendas.flatMap((agenda) => agendaFaults(agenda, books)),
  ...books.standbys.flatMap((standby) => standbyFaults(standby, books)),
]

/** What is wrong in the whole store. */
export const audit = async (store: Store): Promise<string[]> =>
  faultsIn({
    slots: await everything(store, slots),
    appointments: await everything(store, appointments),
    agendas: await everything(store, agendas),
    standbys: await everything(store, standbys),
  })
