import type { SubjectResolver } from '../kernel/caller'
import { grants, merges } from './collections'

/** A grant is its patient's. */
export const grantSubject: SubjectResolver = async (store, id) => {
  const grant = await store.get(grants, id)
  return grant && { patientId: grant.patientId, doctorId: null }
}

/** A merge is the person's whom it made one. */
export const mergeSubject: SubjectResolver = async (store, id) => {
  const merge = await store.get(merges, id)
  return merge && { patientId: merge.keptId, doctorId: null }
}
