import type { Store } from '../kernel/store'
import { certificates } from './certificate-collections'
import { grants, patients } from './collections'

/** What a message about a given-up grant needs. */
export const grantNews = async (store: Store, grantId: string) => {
  const grant = await store.get(grants, grantId)
  if (!grant) return null
  const { patientAccountId, patientName, relativeName } = grant
  return { patientAccountId, patientName, relativeName }
}

/** What a message about a proof of relation needs; whose the patient is now, for he may have moved. */
export const certificateNews = async (store: Store, certificateId: string) => {
  const certificate = await store.get(certificates, certificateId)
  const patient = certificate && (await store.get(patients, certificate.patientId))
  if (!patient) return null
  const { accountId: uploaderAccountId, uploaderName, patientId, patientName, status, reason, validUntil } = certificate
  const { accountId: patientAccountId } = patient
  return { uploaderAccountId, uploaderName, patientAccountId, patientId, patientName, status, reason, validUntil }
}
