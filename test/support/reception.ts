import { appointments } from '../../cloudfunctions/booking/collections'
import type { TestHospital } from './hospital'

/** The doctor of an appointment, who confirmed that it is she who receives that half day's patients. */
export const doctorOnDuty = async (hospital: TestHospital, appointmentId: string) => {
  const appointment = await hospital.store.get(appointments, appointmentId)
  if (!appointment) throw new Error(`no appointment ${appointmentId}`)
  const doctor = await hospital.staff('doctor', appointment.doctorId)
  await doctor.api.identity.confirmReception({ sessionId: appointment.sessionId })
  return doctor
}
