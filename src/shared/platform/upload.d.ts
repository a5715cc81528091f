import type { AttachmentKind } from '@xinglin/types/attachments'

export interface Parcel {
  kind: AttachmentKind
  path: string
  /** Whole address of the storage. */
  url: string
  /** Name of the form's field that holds the file; `form` comes before it. */
  field: string
  form: Record<string, string>
  /** Told how much is there, from 0 to 100. */
  onProgress: (percent: number) => void
}

/** Brings a file to the storage as a multipart form. What status it answered with; rejects when nobody did. */
export function uploadFile(parcel: Parcel): Promise<number>
