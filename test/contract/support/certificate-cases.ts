import type { Case } from './case'
import type { OperationName } from './operations'
import { UPLOAD } from './proofs'
import type { World } from './world'

const part = { uploadId: 'another-upload', part: 0, total: 3 }
const proof = ({ owner }: World) => ({ patientId: owner.patientId, uploadId: UPLOAD })
const proven = ({ ids }: World) => ({ certificateId: ids.certificate.id, pictureId: ids.certificate.pictureId })

/** Proofs of relation, and pictures on their way. */
export const certificateCases = {
  'identity.uploadPart': { input: () => ({ ...part, data: 'YWJj' }), other: () => ({ ...part, data: 'YWJk' }) },
  'identity.submitCertificate': {
    input: (world) => ({ ...proof(world), kind: 'household' }),
    other: (world) => ({ ...proof(world), kind: 'marriage' }),
  },
  'identity.withdrawCertificate': {
    input: ({ ids }) => ({ patientId: ids.childId }),
    other: ({ owner }) => ({ patientId: owner.patientId }),
  },
  'identity.listCertificates': { input: () => ({}) },
  'identity.listCertificateLooks': { input: ({ ids }) => ({ certificateId: ids.certificate.id }) },
  'identity.getCertificatePicture': { input: ({ ids }) => ({ certificateId: ids.certificate.id, part: 0 }) },
  'identity.listCertificatesToVerify': { input: () => ({}) },
  'identity.decideCertificate': {
    input: (world) => ({ ...proven(world), verdict: 'accepted' }),
    other: (world) => ({ ...proven(world), verdict: 'refused', reason: '看不清' }),
  },
} satisfies Partial<Record<OperationName, Case>>
