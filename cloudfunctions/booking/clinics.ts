import { type Doctor, activeDoctors } from '../directory/public'
import type { Store } from '../kernel/store'
import { addDays, daysBetween, instantOf, weekdayOf } from '../kernel/time'
import { type Session, type Slot, type Template, sessions, slots, templates } from './collections'
import { sessionIdOf, slotIdOf } from './slot'
import { quartersOf } from './template'

const sessionFrom = (template: Template, doctor: Doctor, date: string): Session => ({
  id: sessionIdOf(doctor.id, date, template.period),
  doctorId: doctor.id,
  departmentId: doctor.departmentId,
  date,
  period: template.period,
  place: template.place,
  startsAt: instantOf(date, template.startsAt),
  endsAt: instantOf(date, template.endsAt),
  doctor: {
    name: doctor.name,
    title: doctor.title,
    departmentId: doctor.departmentId,
    departmentName: doctor.departmentName,
  },
  standbySeq: 0,
  stop: null,
  dueAt: null,
})

const slotsFrom = (template: Template, session: Session, feeFen: number): Slot[] =>
  quartersOf(template).map(([start, end]) => ({
    id: slotIdOf(session.doctorId, session.date, start),
    doctorId: session.doctorId,
    sessionId: session.id,
    date: session.date,
    startsAt: instantOf(session.date, start),
    endsAt: instantOf(session.date, end),
    place: session.place,
    doctor: session.doctor,
    feeFen,
    capacity: template.capacity,
    free: template.capacity,
    closed: false,
    places: [],
  }))

/** The session is written last, so that one which exists is whole and stays as it is. */
const openSession = async (store: Store, template: Template, doctor: Doctor, date: string): Promise<number> => {
  const session = sessionFrom(template, doctor, date)
  if (await store.get(sessions, session.id)) return 0
  const quarters = slotsFrom(template, session, doctor.feeFen)
  await Promise.all(quarters.map((slot) => store.insert(slots, slot)))
  await store.insert(sessions, session)
  return quarters.length
}

export const eachDay = (from: string, to: string) =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i))

/** Opens the clinics of these doctors on these days from their weekly templates. Safe to repeat. */
export const openClinicsOf = async (store: Store, doctors: readonly Doctor[], days: readonly string[]) => {
  let sessionsOpened = 0
  let slotsOpened = 0
  for (const doctor of doctors) {
    const weekly = await store.find(templates, { doctorId: doctor.id })
    const planned = days.flatMap((date) =>
      weekly.filter(({ weekday }) => weekday === weekdayOf(date)).map((template) => ({ template, date })),
    )
    const counts = await Promise.all(planned.map(({ template, date }) => openSession(store, template, doctor, date)))
    sessionsOpened += counts.filter(Boolean).length
    slotsOpened += counts.reduce((sum, count) => sum + count, 0)
  }
  return { sessionsOpened, slotsOpened }
}

/** Opens the clinics of everyone who sees patients. */
export const openAllClinics = async (store: Store, from: string, to: string) =>
  openClinicsOf(store, await activeDoctors(store), eachDay(from, to))
