import type { ExaminationKind, ExaminationPlan, WantedExamination } from '@xinglin/types/examination'
import { appointments } from '../../cloudfunctions/booking/collections'
import { days, plans, rooms } from '../../cloudfunctions/examination/collections'
import { dayIdAt, startOfSeat } from '../../cloudfunctions/examination/day'
import { placesIn } from '../../cloudfunctions/examination/plan'
import type { Store } from '../../cloudfunctions/kernel/store'
import { instant, instantOf } from '../../cloudfunctions/kernel/time'
import { demoExaminationRooms } from '../../local/hospital/examinations'
import { everything } from '../support/audit'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import type { TestHospital } from '../support/hospital'

export const at = (clock: string, date = THURSDAY) => instantOf(date, clock)

/** A cardiologist's mornings on Thursday and Friday, the demo hospital's rooms, and people who come back to him. */
export const openVisits = async (hospital: TestHospital, ...names: string[]) => {
  const clinic = await openClinic(hospital.store, { dates: [THURSDAY, FRIDAY], endsAt: '11:00', capacity: 4 })
  for (const room of demoExaminationRooms) await hospital.store.insert(rooms, room)
  const guests = []
  for (const name of names) {
    const person = await hospital.patient(name)
    const wish = { slotId: clinic.slotAt('10:00'), patientId: person.patientId, visitType: 'return' as const }
    const { appointmentId } = await person.api.booking.reserve(wish)
    const set = { patientBirthDate: '1970-03-07', patientSex: 'male' as const }
    await hospital.store.updateIf(appointments, appointmentId, {}, { set })
    guests.push({ ...person, appointmentId })
  }
  await hospital.runJobs()
  const doctor = await hospital.staff('doctor', clinic.doctorId)
  const operator = await hospital.staff('operator')
  return { clinic, guests, doctor, operator }
}

export type Guest = Awaited<ReturnType<typeof openVisits>>['guests'][number]

/** The places that a plan proposes. */
export const proposed = ({ items }: ExaminationPlan): WantedExamination[] =>
  items.flatMap(({ kind, state, time }) =>
    state === 'proposed' && time ? [{ kind, roomId: time.roomId, startsAt: time.startsAt }] : [],
  )

export const acceptAll = async ({ api, appointmentId }: Guest) => {
  const plan = await api.examination.getPlan({ appointmentId })
  return api.examination.hold({ appointmentId, places: proposed(plan) })
}

/** State and hour of each examination: `ecg held 09:20`. */
export const shown = ({ items }: ExaminationPlan) =>
  items.map(({ kind, state, time }) => `${kind} ${state}${time ? ` ${time.startsAt.slice(11, 16)}Z` : ''}`)

export const itemIn = ({ items }: ExaminationPlan, kind: ExaminationKind) => {
  const item = items.find((each) => each.kind === kind)
  if (!item) throw new Error(`no ${kind}`)
  return item
}

/** What must hold once nothing is under way any more. */
export const faults = async (store: Store, now: number): Promise<string[]> => {
  const [allDays, allPlans] = [await everything(store, days), await everything(store, plans)]
  const visits = new Map((await everything(store, appointments)).map((visit) => [visit.id, visit]))
  const held = allPlans.flatMap((plan) => placesIn(plan).map((place) => ({ plan, place })))
  return [
    ...allDays.flatMap((day) => [
      ...(new Set(day.places.map(({ seat }) => seat)).size === day.places.length ? [] : [`${day.id} sold twice`]),
      ...day.places
        .filter(({ seat }) => Number(seat.split('.')[1]) > day.capacity)
        .map(({ seat }) => `no seat ${seat}`),
      ...day.places
        .filter(({ holder }) => !held.some(({ place }) => place.holder === holder))
        .map(({ holder }) => `${day.id} holds ${holder} for nobody`),
      ...day.places
        .filter(({ seat }) => !day.open && startOfSeat(day, seat) > instant(now))
        .map(({ seat }) => `${day.id} is closed and holds ${seat}`),
    ]),
    ...held
      .filter(
        ({ place }) =>
          !allDays.some((day) => day.id === dayIdAt(place) && day.places.some(({ holder }) => holder === place.holder)),
      )
      .map(({ plan }) => `${plan.id} has a place that no room knows of`),
    ...allPlans.filter(({ leaving }) => leaving.length > 0).map(({ id }) => `${id} still leaves`),
    ...held
      .filter(({ plan }) => visits.get(plan.id)?.status === 'cancelled')
      .map(({ plan }) => `${plan.id} is cancelled and holds places`),
  ]
}
