import type { AttachmentKind } from '@xinglin/types/attachments'
import { api } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'
import { uploadFile } from '@/shared/platform/upload'
import { wholeAddress } from './address'
import type { LocalFile } from './local-file'

/** The storage said no; trying again by itself would not help. */
export class StorageRefusal extends Error {}

/**
 * Brings a file to the hospital's storage, under an id that an operation takes within an hour.
 * Rejects with a named error of `openUpload`, a `StorageRefusal`, or because nobody answered.
 */
export async function bringFile(
  kind: AttachmentKind,
  { path, bytes }: Pick<LocalFile, 'path' | 'bytes'>,
  onProgress: (percent: number) => void,
): Promise<string> {
  const door = await api.attachment.openUpload({ kind, bytes }, { context: { idempotencyKey: newId() } })
  const { field, form } = door
  const status = await uploadFile({ kind, path, url: wholeAddress(door.url), field, form, onProgress })
  if (status >= 500) throw new Error('storage')
  if (status >= 300) throw new StorageRefusal('文件没有传上去，请再试一次')
  return door.uploadId
}
