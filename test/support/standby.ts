import { THURSDAY, openClinic } from './clinic'
import type { TestHospital } from './hospital'

type Person = Awaited<ReturnType<TestHospital['patient']>>

interface Waiting extends Person {
  standbyId: string
}

/**
 * A clinic of so many quarters from 09:00, each with one place, all taken (by 王小明 first); and people who wait for it.
 */
export const fullClinic = async (hospital: TestHospital, waiting: readonly string[], endsAt = '09:15') => {
  const clinic = await openClinic(hospital.store, { endsAt })
  const { slots } = await hospital.anonymous.api.booking.listSlots({
    ...{ doctorId: clinic.doctorId, from: THURSDAY, to: THURSDAY },
  })
  const holders: (Person & { appointmentId: string })[] = []
  for (const { id } of slots) {
    const person = await hospital.patient(holders.length ? `占号${holders.length}` : '王小明')
    const { appointmentId } = await person.api.booking.reserve({ slotId: id, patientId: person.patientId })
    holders.push({ ...person, appointmentId })
  }
  const queue: Waiting[] = []
  for (const name of waiting) queue.push(await join(hospital, name, clinic.sessionOn()))
  await hospital.runJobs()
  const cancel = async (i = 0) => {
    const holder = holders[i]
    if (!holder) throw new Error('nobody has that place')
    await holder.api.booking.cancel({ appointmentId: holder.appointmentId })
    await hospital.runJobs()
  }
  return { clinic, holders, queue, cancel }
}

const join = async (hospital: TestHospital, name: string, sessionId: string): Promise<Waiting> => {
  const person = await hospital.patient(name)
  const { id } = await person.api.booking.joinStandby({ sessionId, patientId: person.patientId })
  return { ...person, standbyId: id }
}

/** The one entry that this person sees in his list. */
export const entryOf = async ({ api }: Person) => (await api.booking.listStandbys({})).standbys[0]
