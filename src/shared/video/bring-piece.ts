import type { AttachmentKind } from '@xinglin/types/attachments'
import { api } from '@/shared/api/client'
import { codeOf, wasAnswered } from '@/shared/api/errors'
import { wholeAddress } from '@/shared/attachments/address'
import { uploadFile } from '@/shared/platform/upload'
import type { Sent, Waiting } from './recording-queue'

/** Not a verdict on this piece: later it may pass. */
const LATER: readonly string[] = ['TOO_MANY_REQUESTS', 'TOO_MANY_UPLOADS', 'SIGN_IN_REQUIRED', 'SECOND_FACTOR_REQUIRED']

const AFTER: Partial<Record<string, Sent>> = { PART_TAKEN: 'taken', UPLOAD_MISSING: 'shut' }

const outcomeOf = (error: unknown): Sent => {
  const code = codeOf(error) ?? ''
  if (!wasAnswered(error) || LATER.includes(code)) return 'again'
  return AFTER[code] ?? 'lost'
}

export interface Bundle extends Pick<Waiting, 'door'> {
  path: string
  bytes: number
}

/** Through its door into the storage; a door that was opened before is gone through again. */
const bring = async (kind: AttachmentKind, { path, bytes, door }: Bundle) => {
  const { uploadId, url, field, form } = await api.attachment.openUpload(
    { kind, bytes },
    { context: { idempotencyKey: door } },
  )
  const status = await uploadFile({ kind, path, url: wholeAddress(url), field, form, onProgress: () => {} })
  return { uploadId, status }
}

/** One try to bring a file to the hospital, where an operation takes it. */
export async function bringPiece(
  kind: AttachmentKind,
  bundle: Bundle,
  take: (uploadId: string) => Promise<unknown>,
): Promise<Sent> {
  try {
    const { uploadId, status } = await bring(kind, bundle)
    if (status >= 500) return 'again'
    if (status >= 300) return 'shut'
    await take(uploadId)
    return 'there'
  } catch (error) {
    return outcomeOf(error)
  }
}
