import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Upload, uploadParts, uploads } from './certificate-collections'
import { KEPT_MINUTES, partDocumentId, uploadDocumentId } from './upload'

const MOST_AT_ONCE = 5

/** The upload as its first part began it. */
const begun = async (store: Store, fresh: Upload): Promise<Upload> => {
  const known = await store.get(uploads, fresh.id)
  if (known) return known
  const others = await store.find(uploads, { accountId: fresh.accountId }, { limit: MOST_AT_ONCE })
  if (others.length >= MOST_AT_ONCE) throw new Refusal('TOO_MANY_UPLOADS')
  await store.insert(uploads, fresh)
  return (await store.get(uploads, fresh.id)) ?? fresh
}

/** Sealed in the database until something takes the picture; the part's number is noted last. */
export const uploadPart = operation(identity.uploadPart, async ({ input, caller, store, now, errors }) => {
  const { part, total, data } = input
  const { accountId } = caller
  const id = uploadDocumentId(accountId, input.uploadId)
  const upload = await begun(store, { id, accountId, total, parts: [], dueAt: addMinutes(now, KEPT_MINUTES) })
  if (upload.total !== total) throw errors.UPLOAD_CHANGED({ data: { field: 'uploadId' } })
  const partId = partDocumentId(id, part)
  if (!(await store.insert(uploadParts, { id: partId, data })))
    await store.updateIf(uploadParts, partId, {}, { set: { data } })
  await store.updateIf(uploads, id, { parts: { $ne: part } }, { push: { parts: part } })
  return { done: true as const }
})
