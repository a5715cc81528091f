import type { Attachment, AttachmentKind } from '@xinglin/types/attachments'
import { collection } from '../kernel/store'

/** A file that an operation took: what it is, and under which id `Files` has it. */
export interface TakenFile extends Attachment {
  fileId: string
}

/** A door that was opened for an account, and what came of it. */
export interface Upload {
  id: string
  accountId: string
  kind: AttachmentKind
  /** The most bytes, as its client announced them. */
  most: number
  /** Under which id a command puts the file; null while none has taken it. */
  fileId: string | null
  /** When what is left of it is forgotten. */
  dueAt: string
}
export const uploads = collection<Upload>('attachmentUploads', {
  indexes: [{ fields: ['accountId', 'fileId'] }, { fields: ['dueAt'] }],
})
