import type { SubjectResolver } from '../kernel/caller'
import { consults } from './collections'

/** The doctor with whom an emergency rings is not in charge of it yet. */
export const consultSubject: SubjectResolver = async (store, id) => {
  const consult = await store.get(consults, id)
  return consult && { patientId: consult.patientId, doctorId: consult.doctorId }
}
