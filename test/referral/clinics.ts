import type { Urgency } from '@xinglin/types/referral'
import { appointments, slots } from '../../cloudfunctions/booking/collections'
import { FRIDAY, THURSDAY, openClinic } from '../support/clinic'
import type { TestHospital } from '../support/hospital'

export const WEDNESDAY = '2026-11-25'

interface Wish {
  doctorId?: string
  urgency?: Urgency
  neededBefore?: string
}

/**
 * 林静 sees 王小明 today; 何晓棠's mornings on Thursday and Friday have four quarters each, two of them with a green place:
 * 09:15 and 09:45.
 */
export const openClinics = async (hospital: TestHospital, name = '王小明') => {
  const { store } = hospital
  const from = await openClinic(store, { dates: [WEDNESDAY], capacity: 4 })
  const to = await openClinic(store, { doctorId: 'doc2', name: '何晓棠', dates: [THURSDAY, FRIDAY] })
  const comes = async (who: string) => {
    const person = await hospital.patient(who)
    const wish = { slotId: from.slotAt('09:00'), patientId: person.patientId }
    const { appointmentId } = await person.api.booking.reserve(wish)
    return { ...person, appointmentId }
  }
  const patient = await comes(name)
  const doctor = await hospital.staff('doctor', from.doctorId)
  const receiver = await hospital.staff('doctor', to.doctorId)
  await hospital.runJobs()
  hospital.delivered.length = 0
  return {
    ...{ from, to, patient, doctor, receiver, comes },
    refer: ({ doctorId = 'doc2', ...more }: Wish = {}, appointmentId = patient.appointmentId) =>
      doctor.api.referral.refer({ appointmentId, departmentId: 'dcard', doctorId, reason: '心悸三周，待查', ...more }),
    /** Who has the green place of a quarter. */
    greensAt: async (clock: string, date = THURSDAY) =>
      ((await store.get(slots, to.slotAt(clock, date)))?.greens ?? []).map(({ holder }) => holder),
    setStatus: (appointmentId: string, status: 'fulfilled' | 'noshow') =>
      store.updateIf(appointments, appointmentId, {}, { set: { status } }),
  }
}

export type Clinics = Awaited<ReturnType<typeof openClinics>>
