import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { certificateId, certificateView, kindFits, sweep } from './certificate'
import { type Certificate, certificates } from './certificate-collections'
import { certificateSubmitted } from './family-events'
import { nameOf } from './invite-grant'
import { discardUpload, uploadedPicture } from './upload'

/** The decisive write. What was submitted later stands; then the picture given here is the stale one. */
const place = async (store: Store, fresh: Certificate): Promise<Certificate> => {
  if (await store.insert(certificates, fresh)) return fresh
  for (;;) {
    const known = await store.get(certificates, fresh.id)
    if (!known || known.pictureId === fresh.pictureId) return known ?? fresh
    const isOld = known.submittedAt > fresh.submittedAt
    const stale = isOld ? fresh.pictureId : known.pictureId
    const stalePictureIds = [...known.stalePictureIds, ...(stale ? [stale] : [])]
    const { id, looks: _, ...renewed } = { ...fresh, outbox: [...known.outbox, ...fresh.outbox] }
    const set = isOld ? { stalePictureIds } : { ...renewed, stalePictureIds }
    const placed = await store.updateIf(certificates, id, { version: known.version }, { set })
    if (placed) return placed
  }
}

/** Takes the uploaded picture, puts it on record, and lets the one before go. */
export const submitCertificate = operation(identity.submitCertificate, async (call) => {
  const { input, caller, services, store, now, errors } = call
  const patient = call.subjects[0]?.patient
  if (!patient) throw errors.NOT_FOUND()
  const { kind, uploadId } = input
  if (!kindFits(kind, patient.birthDate, dayOf(now))) throw errors.CERTIFICATE_KIND_WRONG({ data: { field: 'kind' } })

  const { accountId } = caller
  const id = certificateId(accountId, patient.id)
  const pictureId = call.newId('file')
  const isDone = (await store.get(certificates, id))?.pictureId === pictureId
  if (!isDone) await services.files.put(pictureId, await uploadedPicture(store, accountId, uploadId))
  const certificate = await place(store, {
    ...{
      id,
      accountId,
      uploaderName: await nameOf(store, accountId),
      patientId: patient.id,
      patientName: patient.name,
    },
    ...{ kind, status: 'pending', pictureId, stalePictureIds: [], submittedAt: now, reason: '', validUntil: null },
    ...{ decidedAt: null, decidedBy: null, looks: 0 },
    outbox: [certificateSubmitted.of(pictureId, now, { certificateId: id })],
    outboxAt: now,
  })
  await sweep(store, services.files, id)
  await discardUpload(store, accountId, uploadId)
  return certificateView(certificate, accountId, now)
})
