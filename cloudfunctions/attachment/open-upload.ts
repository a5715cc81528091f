import { LARGEST_BYTES, attachment } from '@xinglin/types/attachments'
import { operation } from '../kernel/operation'
import { addMinutes } from '../kernel/time'
import { uploads } from './collections'

const OPEN_MINUTES = 10
const KEPT_MINUTES = 60
const MOST_AT_ONCE = 20

/** Written down before the door is open, so that whatever comes through it is forgotten in time. */
export const openUpload = operation(attachment.openUpload, async (call) => {
  const { input, caller, services, store, now, newId, errors } = call
  const { kind, bytes: most } = input
  const { accountId } = caller
  if (most > LARGEST_BYTES[kind]) throw errors.FILE_TOO_LARGE({ data: { field: 'bytes', most: LARGEST_BYTES[kind] } })
  const uploadId = newId('up')
  const known = await store.get(uploads, uploadId)
  const others = await store.find(uploads, { accountId, fileId: null }, { limit: MOST_AT_ONCE })
  if (!known && others.length >= MOST_AT_ONCE) throw errors.TOO_MANY_UPLOADS()
  const fresh = { id: uploadId, accountId, kind, most, fileId: null }
  await store.insert(uploads, { ...fresh, dueAt: addMinutes(now, KEPT_MINUTES) })
  const until = addMinutes(now, OPEN_MINUTES)
  const door = await services.doors.open({ name: uploadId, most, until })
  return { uploadId, ...door, until }
})
