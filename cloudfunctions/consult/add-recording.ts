import { consultRecordings } from '@xinglin/types/consult-recordings'
import { takeUpload } from '../attachment/public'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { findCall } from './call-read'
import { type RecordedPart, recordedParts } from './collections'
import { isTaken } from './recording-rules'

/** Whether this very file is that part. Null while no file is. */
const isThere = async (store: Store, id: string, uploadId: string) => {
  const known = await store.get(recordedParts, id)
  return known && known.uploadId === uploadId
}

/** Under an id of its own, so that a part that is brought twice is there once, and none takes another's place. */
export const addRecording = operation(consultRecordings.addRecording, async (call) => {
  const { input, caller, store, services, now, errors } = call
  const { consultId, callId, side, part, uploadId } = input
  const found = await findCall(store, input)
  if (!found) throw errors.NOT_FOUND()
  if (!isTaken(found.call, now)) throw errors.NOT_RECORDED_NOW()
  const id = `${callId}:${side}:${part}`
  const before = await isThere(store, id, uploadId)
  if (before === false) throw errors.PART_TAKEN()
  if (before) return { done: true as const }
  const file = await takeUpload(call, caller.accountId, uploadId, ['recording'])
  const { fileId, contentType, bytes, seconds } = file
  const place = { id, consultId, callId, side, part } satisfies Partial<RecordedPart>
  const isNew = await store.insert(recordedParts, {
    ...{ ...place, uploadId, fileId, contentType, bytes, seconds: seconds ?? 0, at: now },
  })
  if (isNew || (await isThere(store, id, uploadId))) return { done: true as const }
  await services.files.remove(fileId)
  throw errors.PART_TAKEN()
})
