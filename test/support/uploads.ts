import { UPLOAD_PART_BYTES } from '@xinglin/types/pictures'
import type { Visitor } from './hospital'
import { jpeg } from './pictures'

/** A picture in the parts that a client would send. */
export const partsOf = (bytes: Buffer, uploadId: string) =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / UPLOAD_PART_BYTES)) }, (_, part) => ({
    uploadId,
    part,
    total: bytes.length,
    data: bytes.subarray(part * UPLOAD_PART_BYTES, (part + 1) * UPLOAD_PART_BYTES).toString('base64'),
  }))

/** Sends a picture; its upload id, for the operation that takes it. */
export const upload = async (who: Pick<Visitor, 'api'>, bytes = jpeg(), uploadId = 'upload-0001') => {
  for (const part of partsOf(bytes, uploadId)) await who.api.identity.uploadPart(part)
  return uploadId
}
