import { api } from '@/shared/api/client'
import { codeOf, wasAnswered } from '@/shared/api/errors'
import { wholeAddress } from '@/shared/attachments/address'
import { keptFile } from '@/shared/platform/kept-files'
import { uploadFile } from '@/shared/platform/upload'
import type { Sent } from './recording-queue'
import type { WaitingPiece } from './recording-types'

/** Not a verdict on this piece: later it may pass. */
const LATER: readonly string[] = ['TOO_MANY_REQUESTS', 'TOO_MANY_UPLOADS', 'SIGN_IN_REQUIRED', 'SECOND_FACTOR_REQUIRED']

const AFTER: Partial<Record<string, Sent>> = { PART_TAKEN: 'taken', UPLOAD_MISSING: 'shut' }

const outcomeOf = (error: unknown): Sent => {
  const code = codeOf(error) ?? ''
  if (!wasAnswered(error) || LATER.includes(code)) return 'again'
  return AFTER[code] ?? 'lost'
}

/** Through its door into the storage; a door that was opened before is gone through again. */
const bring = async ({ bytes, door }: WaitingPiece, path: string) => {
  const opened = await api.attachment.openUpload({ kind: 'recording', bytes }, { context: { idempotencyKey: door } })
  const { uploadId, url, field, form } = opened
  const status = await uploadFile({
    ...{ kind: 'recording', path, url: wholeAddress(url), field, form, onProgress: () => {} },
  })
  return { uploadId, status }
}

/** One try to bring a piece to the hospital. */
export async function sendPiece(piece: WaitingPiece): Promise<Sent> {
  const path = await keptFile(piece.kept)
  if (!path) return 'lost'
  try {
    const { uploadId, status } = await bring(piece, path)
    if (status >= 500) return 'again'
    if (status >= 300) return 'shut'
    const { consultId, callId, side, part } = piece
    const idempotencyKey = `${uploadId}-${part}`
    await api.consult.addRecording({ consultId, callId, side, part, uploadId }, { context: { idempotencyKey } })
    return 'there'
  } catch (error) {
    return outcomeOf(error)
  }
}
