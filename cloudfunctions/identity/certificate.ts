import type { Certificate as CertificateView, CertificateStatus } from '@xinglin/types/certificates'
import type { CertificateKind } from '@xinglin/types/certificates'
import type { Files } from '../kernel/files'
import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { ageOn, dayOf } from '../kernel/time'
import { type Certificate, certificates } from './certificate-collections'

const VALID_YEARS = 5
const GROWN_UP = 18

export const certificateId = (accountId: string, patientId: string) => `cert-${digest(accountId, patientId)}`

/** The same day some years later; 29 February becomes 1 March where there is none. */
const yearsLater = (day: string, years: number) => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10)
}

/** Last day of a proof that is accepted today: five years, a birth certificate to the 18th birthday (民法典 第17条). */
export const lastDayOf = (kind: CertificateKind, birthDate: string, today: string) =>
  kind === 'birth' ? yearsLater(birthDate, GROWN_UP) : yearsLater(today, VALID_YEARS)

/** A birth certificate speaks for a minor only. */
export const kindFits = (kind: CertificateKind, birthDate: string, today: string) =>
  kind !== 'birth' || ageOn(birthDate, today) < GROWN_UP

export const statusOn = ({ status, validUntil }: Certificate, today: string): CertificateStatus =>
  status === 'accepted' && validUntil !== null && validUntil < today ? 'expired' : status

export const certificateView = (certificate: Certificate, accountId: string, now: string): CertificateView => {
  const { id, patientId, patientName, uploaderName, kind, pictureId, submittedAt, reason, validUntil, looks } =
    certificate
  return {
    ...{ id, patientId, patientName, uploaderName, kind, pictureId, submittedAt, reason, validUntil, looks },
    status: statusOn(certificate, dayOf(now)),
    side: certificate.accountId === accountId ? 'mine' : 'others',
  }
}

/** Deletes the pictures that were replaced or withdrawn, one after the other, so that a crash leaves none behind. */
export const sweep = async (store: Store, files: Files, id: string) => {
  const certificate = await store.get(certificates, id)
  for (const pictureId of certificate?.stalePictureIds ?? []) {
    await files.remove(pictureId)
    await store.updateIf(certificates, id, {}, { pull: { stalePictureIds: pictureId } })
  }
}
