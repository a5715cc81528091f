import type { Visitor } from '../../support/hospital'
import { jpeg } from '../../support/pictures'
import { partsOf } from '../../support/uploads'

export const UPLOAD = 'upload-at-hand'

type Call = <T>(who: Visitor, operation: string, input: unknown) => Promise<T>

/** One proof waits for an operator, and two callers have a picture at hand. */
export const prove = async (call: Call, owner: Visitor, relative: Visitor, patientId: string) => {
  for (const who of [owner, relative])
    for (const part of partsOf(jpeg(), UPLOAD)) await call(who, 'identity.uploadPart', part)
  for (const part of partsOf(jpeg(), 'spent-upload')) await call(owner, 'identity.uploadPart', part)
  const wish = { patientId, kind: 'birth', uploadId: 'spent-upload' }
  return call<{ id: string; pictureId: string }>(owner, 'identity.submitCertificate', wish)
}
