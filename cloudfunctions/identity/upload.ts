import { digest } from '../kernel/ids'
import { dueWork } from '../kernel/jobs'
import { bare, pictureType } from '../kernel/picture'
import { Refusal } from '../kernel/refusal'
import type { StoredFile } from '../kernel/files'
import type { Store } from '../kernel/store'
import { type Upload, uploadParts, uploads } from './certificate-collections'

export const KEPT_MINUTES = 60

/** Named by the client, so the account is part of it: nobody gets at another's upload. */
export const uploadDocumentId = (accountId: string, uploadId: string) => `up-${digest(accountId, uploadId)}`

export const partDocumentId = (documentId: string, part: number) => `${documentId}-${part}`

const partIds = ({ id, parts }: Upload) => [...parts].sort((a, b) => a - b).map((part) => partDocumentId(id, part))

/** All bytes, or null while some are missing. */
const assembled = async (store: Store, upload: Upload | null): Promise<Buffer | null> => {
  if (!upload || upload.parts.some((part) => part >= upload.parts.length)) return null
  const ids = partIds(upload)
  const found = await store.getMany(uploadParts, ids)
  const bytes = ids.map((id) => Buffer.from(found.find((part) => part.id === id)?.data ?? '', 'base64'))
  const whole = Buffer.concat(bytes)
  return whole.length === upload.total ? whole : null
}

const refuse = (code: 'UPLOAD_INCOMPLETE' | 'PICTURE_KIND_UNKNOWN' | 'PICTURE_UNREADABLE'): never => {
  throw new Refusal(code, { field: 'uploadId' })
}

/** The account's uploaded picture, checked and without metadata; refuses with one of the contract's `pictureErrors`. */
export const uploadedPicture = async (store: Store, accountId: string, uploadId: string): Promise<StoredFile> => {
  const upload = await store.get(uploads, uploadDocumentId(accountId, uploadId))
  const whole = (await assembled(store, upload)) ?? refuse('UPLOAD_INCOMPLETE')
  const contentType = pictureType(whole) ?? refuse('PICTURE_KIND_UNKNOWN')
  return { contentType, bytes: bare(whole, contentType) ?? refuse('PICTURE_UNREADABLE') }
}

const forget = async (store: Store, upload: Upload) => {
  await Promise.all(partIds(upload).map((id) => store.remove(uploadParts, id)))
  await store.remove(uploads, upload.id)
}

/** After a picture was taken; no matter if it is gone. */
export const discardUpload = async (store: Store, accountId: string, uploadId: string) => {
  const upload = await store.get(uploads, uploadDocumentId(accountId, uploadId))
  if (upload) await forget(store, upload)
}

/** Pictures that nobody took within the hour. */
export const uploadWork = dueWork(uploads, (upload, { store }) => forget(store, upload))
