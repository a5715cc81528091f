import type { SubjectResolver } from '../kernel/caller'
import { grants } from './collections'

/** A grant is its patient's. */
export const grantSubject: SubjectResolver = async (store, id) => {
  const grant = await store.get(grants, id)
  return grant && { patientId: grant.patientId, doctorId: null }
}
