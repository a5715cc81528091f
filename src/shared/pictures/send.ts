import { api } from '@/shared/api/client'
import { bytesIn, partsOf } from './parts'

/**
 * Sends a picture part by part. Sending it again under the same id is quick: what the server has it does not take twice.
 * @param uploadId a new one for each picture; the operation that takes it gets the same.
 * @param onPart told how many parts are there, of how many.
 */
export async function sendPicture(
  base64: string,
  uploadId: string,
  onPart: (done: number, of: number) => void,
): Promise<void> {
  const total = bytesIn(base64)
  const parts = partsOf(base64)
  for (const [part, data] of parts.entries()) {
    onPart(part, parts.length)
    const context = { idempotencyKey: `${uploadId}-${part}` }
    await api.identity.uploadPart({ uploadId, part, total, data }, { context })
  }
  onPart(parts.length, parts.length)
}
