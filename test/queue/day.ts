import { appointments } from '../../cloudfunctions/booking/collections'
import { instantOf } from '../../cloudfunctions/kernel/time'
import { queues } from '../../cloudfunctions/queue/collections'
import { lineOf } from '../../cloudfunctions/queue/ticket'
import { THURSDAY, openClinic } from '../support/clinic'
import type { TestHospital, Visitor } from '../support/hospital'

export const at = (clock: string) => instantOf(THURSDAY, clock)

export interface Guest extends Visitor {
  patientId: string
  appointmentId: string
}

/** Grown up and not old, whatever the name's invented paper says; or of another birthday. */
const setBirthday = ({ store }: TestHospital, appointmentId: string, patientBirthDate = '1990-03-07') =>
  store.updateIf(appointments, appointmentId, {}, { set: { patientBirthDate } })

/** A clinic on Thursday from 09:00 to 10:00, and whoever has booked in it; then it is 08:30 of that day. */
export const openDay = async (hospital: TestHospital, booked: readonly (readonly [name: string, clock: string])[]) => {
  const clinic = await openClinic(hospital.store, { capacity: 4 })
  const guests: Guest[] = []
  for (const [name, clock] of booked) {
    const person = await hospital.patient(name)
    const slotId = clinic.slotAt(clock)
    const { appointmentId } = await person.api.booking.reserve({ slotId, patientId: person.patientId })
    await setBirthday(hospital, appointmentId)
    guests.push({ ...person, appointmentId })
  }
  await hospital.runJobs()
  hospital.setNow(at('08:30'))
  const sessionId = clinic.sessionOn()
  const doctor = await hospital.staff('doctor', clinic.doctorId)
  await doctor.api.identity.confirmReception({ sessionId })
  const checkIn = ({ api, appointmentId }: Guest) => api.queue.checkIn({ appointmentId })
  const staff = doctor.api.queue
  return {
    ...{ clinic, guests: guests as [Guest, Guest, Guest, Guest, Guest], doctor, sessionId, checkIn },
    born: (guest: Guest, date: string) => setBirthday(hospital, guest.appointmentId, date),
    checkInAll: async () => {
      for (const guest of guests) await checkIn(guest)
    },
    callNext: () => staff.callNext({ sessionId }),
    skip: () => staff.skip({ sessionId }),
    startVisit: () => staff.startVisit({ sessionId }),
    finish: () => staff.finish({ sessionId }),
    queue: async () => {
      const queue = await hospital.store.get(queues, sessionId)
      if (!queue) throw new Error('no queue yet')
      return queue
    },
    /** Who waits, by name, the next one first. */
    line: async () => {
      const queue = await hospital.store.get(queues, sessionId)
      return queue ? lineOf(queue).map(({ patientName }) => patientName) : []
    },
    statusOf: async ({ appointmentId }: Guest) => (await hospital.store.get(appointments, appointmentId))?.status,
  }
}

export const openDayOf = (hospital: TestHospital, ...names: string[]) =>
  openDay(
    hospital,
    names.map((name, i) => [name, `09:${String(Math.min(45, i * 15)).padStart(2, '0')}`] as const),
  )

/** What was sent to this person's account, of these kinds. */
export const sentTo = ({ delivered }: TestHospital, { accountId }: Visitor, prefix: string) =>
  delivered.filter((message) => message.accountId === accountId && message.kind.startsWith(prefix))
