import type { Case } from './case'
import type { OperationName } from './operations'

type AttachmentCases = Record<Extract<OperationName, `attachment.${string}`>, Case>

export const attachmentCases: AttachmentCases = {
  'attachment.openUpload': {
    input: () => ({ kind: 'picture', bytes: 1000 }),
    other: () => ({ kind: 'voice', bytes: 1000 }),
  },
}
