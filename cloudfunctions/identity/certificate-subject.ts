import type { SubjectResolver } from '../kernel/caller'
import { certificates } from './certificate-collections'

/** A proof of relation is the patient's whom it is about, and its uploader's. */
export const certificateSubject: SubjectResolver = async (store, id) => {
  const certificate = await store.get(certificates, id)
  return certificate && { patientId: certificate.patientId, doctorId: null, accountId: certificate.accountId }
}
