import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { certificateId, sweep } from './certificate'
import { certificates } from './certificate-collections'

/** What was submitted after this was asked for stays. */
const takeBack = async (store: Store, id: string, now: string): Promise<void> => {
  const known = await store.get(certificates, id)
  if (!known?.pictureId || known.submittedAt > now) return
  const stalePictureIds = [...known.stalePictureIds, known.pictureId]
  const set = { status: 'withdrawn' as const, pictureId: null, stalePictureIds, validUntil: null, reason: '' }
  if (!(await store.updateIf(certificates, id, { version: known.version }, { set }))) await takeBack(store, id, now)
}

/** The record stays, so that the patient still sees who looked. */
export const withdrawCertificate = operation(
  identity.withdrawCertificate,
  async ({ input, caller, services, store, now }) => {
    const id = certificateId(caller.accountId, input.patientId)
    await takeBack(store, id, now)
    await sweep(store, services.files, id)
    return { done: true as const }
  },
)
