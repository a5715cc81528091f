import type { SubjectResolver } from '../kernel/caller'
import { consults } from './collections'

/** Nobody is in charge before it is handed in; the doctor with whom an emergency rings is not yet. */
export const consultSubject: SubjectResolver = async (store, id) => {
  const consult = await store.get(consults, id)
  return consult && { patientId: consult.patientId, doctorId: consult.submittedAt ? consult.doctorId : null }
}
