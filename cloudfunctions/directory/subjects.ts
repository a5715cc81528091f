import type { SubjectResolver } from '../kernel/caller'
import { doctors } from './collections'

/** A doctor is his own. */
export const doctorSubject: SubjectResolver = async (store, id) => {
  const doctor = await store.get(doctors, id)
  return doctor && { patientId: null, doctorId: doctor.id }
}
