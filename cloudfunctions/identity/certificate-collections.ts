import type { CertificateKind } from '@xinglin/types/certificates'
import type { Announcing } from '../kernel/events'
import { collection } from '../kernel/store'

/** What an account showed to prove that it may act for a patient. One per account and patient. */
export interface Certificate extends Announcing {
  id: string
  /** Who uploaded it. */
  accountId: string
  uploaderName: string
  patientId: string
  patientName: string
  kind: CertificateKind
  status: 'pending' | 'accepted' | 'refused' | 'withdrawn'
  /** The file on record; null once it is withdrawn. */
  pictureId: string | null
  /** Files that were replaced or withdrawn and are still to be deleted. */
  stalePictureIds: string[]
  submittedAt: string
  reason: string
  /** Last day. */
  validUntil: string | null
  decidedAt: string | null
  decidedBy: string | null
  looks: number
}
export const certificates = collection<Certificate>('certificates', {
  indexes: [
    { fields: ['accountId'] },
    { fields: ['patientId'] },
    { fields: ['status', 'submittedAt'] },
    { fields: ['outboxAt'], sparse: true },
  ],
})

/** Somebody else than the patient's own account looked at the picture. */
export interface CertificateLook {
  id: string
  certificateId: string
  at: string
  by: 'uploader' | 'operator'
}
export const certificateLooks = collection<CertificateLook>('certificateLooks', {
  indexes: [{ fields: ['certificateId', 'at'] }],
})

/** A picture on its way, in parts; forgotten when nothing takes it. */
export interface Upload {
  id: string
  accountId: string
  /** Bytes. */
  total: number
  /** Numbers of the parts that are here. */
  parts: number[]
  /** When it is forgotten. */
  dueAt: string
}
export const uploads = collection<Upload>('uploads', { indexes: [{ fields: ['dueAt'] }, { fields: ['accountId'] }] })

export interface UploadPart {
  id: string
  /** Base64. */
  data: string
}
export const uploadParts = collection<UploadPart>('uploadParts', { sealed: ['data'] })
