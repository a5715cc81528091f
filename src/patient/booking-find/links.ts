import { open } from '@/patient/navigation'

/** The doctors of a department; a top node means all below it. */
export const toDoctors = (departmentId: string, name: string): void =>
  open('/booking/doctors/index', { departmentId, name })

/** A doctor's page, opened on this day. */
export const toDoctorOn = (doctorId: string, date: string): void => open('/booking/doctor/index', { doctorId, date })
