import { ANSWER_PART_BYTES } from '@xinglin/types/pictures'
import { identity } from '@xinglin/types/identity'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type CertificateLook, certificateLooks, certificates } from './certificate-collections'

/** Once a minute for each who looks: a picture comes in parts. */
const recordLook = async (store: Store, who: string, look: Omit<CertificateLook, 'id'>) => {
  const id = digest(look.certificateId, who, look.at.slice(0, 16))
  const isNew = await store.insert(certificateLooks, { id, ...look })
  if (isNew) await store.updateIf(certificates, look.certificateId, {}, { inc: { looks: 1 } })
}

/** Only through here can the picture be seen: it has no address. */
export const getCertificatePicture = operation(identity.getCertificatePicture, async (call) => {
  const { input, caller, services, store, now, errors } = call
  const { certificateId, part } = input
  const certificate = await store.get(certificates, certificateId)
  const { pictureId } = certificate ?? {}
  const file = pictureId ? await services.files.read(pictureId) : null
  if (!pictureId || !file) throw errors.NOT_FOUND()

  const isPatient = call.subjects[0]?.patient?.accountId === caller.accountId
  const by = caller.role === 'operator' ? 'operator' : 'uploader'
  if (!isPatient) await recordLook(store, caller.accountId, { certificateId, at: now, by })
  const from = part * ANSWER_PART_BYTES
  return {
    contentType: file.contentType,
    pictureId,
    parts: Math.ceil(file.bytes.length / ANSWER_PART_BYTES),
    data: file.bytes.subarray(from, from + ANSWER_PART_BYTES).toString('base64'),
  }
})
