import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { lastDayOf, statusOn } from './certificate'
import { certificates } from './certificate-collections'
import { patients } from './collections'
import { certificateDecided } from './family-events'

/** Counts for the picture that was looked at only: one that came meanwhile waits for its own look. */
export const decideCertificate = operation(identity.decideCertificate, async (call) => {
  const { input, caller, store, now, errors } = call
  const { certificateId: id, pictureId, verdict } = input
  const reason = verdict === 'refused' ? (input.reason ?? '') : ''
  if (verdict === 'refused' && !reason) {
    throw errors.INVALID_INPUT({ data: { issues: [{ path: 'reason', message: '请写明原因，家人会看到' }] } })
  }
  const known = await store.get(certificates, id)
  const patient = known && (await store.get(patients, known.patientId))
  if (!patient) throw errors.NOT_FOUND()

  const validUntil = verdict === 'accepted' ? lastDayOf(known.kind, patient.birthDate, dayOf(now)) : null
  const decided = { status: verdict, reason, validUntil, decidedAt: now, decidedBy: caller.accountId, outboxAt: now }
  const told = certificateDecided.of(pictureId, now, { certificateId: id, verdict })
  const open = { status: 'pending', pictureId } as const
  const written = await store.updateIf(certificates, id, open, { set: decided, push: { outbox: told } })
  const after = written ?? (await store.get(certificates, id))
  const isMine = after?.decidedBy === caller.accountId && after.decidedAt === now && after.status === verdict
  if (!isMine || after.pictureId !== pictureId) throw errors.CERTIFICATE_NOT_PENDING()
  return { status: statusOn(after, dayOf(now)), validUntil: after.validUntil }
})
