import type { AttachmentKind } from '@xinglin/types/attachments'
import type { Call } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { type TakenFile, type Upload, uploads } from './collections'
import { type Fault, type Found, examine } from './examine'

export type Taker = Pick<Call<unknown, unknown>, 'store' | 'services' | 'newId'>

const refuse = (code: Fault | 'UPLOAD_MISSING'): never => {
  throw new Refusal(code, { field: 'uploadId' })
}

/** @param isHead of a fragment: which of the two is wanted. */
const foundIn = (bytes: Buffer, kind: AttachmentKind, isHead?: boolean): Found => {
  const found = examine(bytes, kind)
  if (typeof found === 'string') return refuse(found)
  return found.isHead === isHead ? found : refuse('FILE_UNREADABLE')
}

/** The upload's own write decides whose it is, should two commands want it. */
const claim = async (store: Store, { id }: Upload, fileId: string) => {
  if (await store.updateIf(uploads, id, { fileId: null }, { set: { fileId } })) return true
  return (await store.get(uploads, id))?.fileId === fileId
}

/** What came, looked at and sealed among the hospital's files. */
const takeIn = async ({ store, services }: Taker, upload: Upload, fileId: string, isHead?: boolean): Promise<Found> => {
  const raw = (await services.doors.read(upload.id, upload.most)) ?? refuse('UPLOAD_MISSING')
  if (raw.length > upload.most) return refuse('FILE_TOO_LARGE')
  const found = foundIn(raw, upload.kind, isHead)
  if (!(await claim(store, upload, fileId))) return refuse('UPLOAD_MISSING')
  await services.files.put(fileId, { contentType: found.contentType, bytes: found.bytes })
  return found
}

interface Wanted {
  accountId: string
  uploadId: string
  kinds: readonly AttachmentKind[]
  isHead?: boolean
}

/** The account's upload, looked at and kept. */
const takeFound = async (taker: Taker, { accountId, uploadId, kinds, isHead }: Wanted) => {
  const { store, services, newId } = taker
  const fileId = newId('file')
  const upload = await store.get(uploads, uploadId)
  if (!upload || upload.accountId !== accountId) return refuse('UPLOAD_MISSING')
  if (!kinds.includes(upload.kind)) return refuse('FILE_KIND_UNKNOWN')
  if (upload.fileId && upload.fileId !== fileId) return refuse('UPLOAD_MISSING')
  const kept = upload.fileId ? await services.files.read(fileId) : null
  const found = kept ? foundIn(kept.bytes, upload.kind, isHead) : await takeIn(taker, upload, fileId, isHead)
  await services.doors.remove(upload.id)
  return { upload, found, fileId }
}

/**
 * Takes the account's uploaded file for a command: looks at what it is, seals it among the hospital's files under an id of the command's
 * own, and removes what came. The same command may take it again; another finds nothing. Refuses with the contract's `attachmentErrors`.
 * @param kinds what the command has a use for.
 * @param name what its sender called it; kept for documents.
 */
export const takeUpload = async (
  taker: Taker,
  accountId: string,
  uploadId: string,
  kinds: readonly AttachmentKind[],
  name = '',
): Promise<TakenFile> => {
  const { upload, found, fileId } = await takeFound(taker, { accountId, uploadId, kinds })
  const { contentType, bytes, width, height, seconds, pages } = found
  const facts = { kind: upload.kind, contentType, bytes: bytes.length, width, height, seconds, pages }
  return { id: taker.newId('att'), ...facts, name: upload.kind === 'document' ? name : '', fileId }
}

/**
 * Takes a piece of a live picture, as `takeUpload` takes other files.
 * @param isHead whether the head of a film is wanted, or a stretch of it; the other one is FILE_UNREADABLE.
 */
export const takeFragment = async (taker: Taker, accountId: string, uploadId: string, isHead: boolean) =>
  (await takeFound(taker, { accountId, uploadId, kinds: ['fragment'], isHead })).fileId
