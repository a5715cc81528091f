import { createCipheriv, createDecipheriv } from 'node:crypto'
import { fewRandomBytes } from './random'
import { collection, type Store } from './store'

const IV_BYTES = 12
/** A shorter tag would be easier to guess, and Node takes one unless told. */
const TAG_BYTES = 16

/** A picture, a report: its bytes and what they are (`image/jpeg`). */
export interface StoredFile {
  contentType: string
  bytes: Buffer
}

/** Files by an id that is made by the server: letters, digits, `-`, `_`, at most 80. */
export interface Files {
  /** Putting the same file under the same id again is safe; another content wants another id. */
  put: (id: string, file: StoredFile) => Promise<void>
  /** Null when there is none. */
  read: (id: string) => Promise<StoredFile | null>
  /** Gone for good, in old copies of the storage too, since the key goes with it. */
  remove: (id: string) => Promise<void>
}

/** Where the bytes lie: a folder, or the cloud's file storage. They come here sealed. */
export interface Blobs {
  /** Replaces what the id had; resolves when it would survive a power cut. */
  put: (id: string, bytes: Buffer) => Promise<void>
  read: (id: string) => Promise<Buffer | null>
  /** No matter if there is none. */
  remove: (id: string) => Promise<void>
}

/**
 * What is known of a file. Each has a key of its own, sealed like any other field, so that rotating the hospital's keys
 * touches no file.
 */
interface FileRecord {
  id: string
  contentType: string
  /** Bytes. */
  size: number
  /** Base64 of 32 bytes. */
  dataKey: string
}
export const fileRecords = collection<FileRecord>('files', { sealed: ['dataKey'] })

const place = (id: string) => Buffer.from(`files/${id}`)

const seal = (bytes: Buffer, { id, dataKey }: FileRecord): Buffer => {
  const iv = fewRandomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(dataKey, 'base64'), iv).setAAD(place(id))
  const sealed = [cipher.update(bytes), cipher.final()]
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed])
}

const open = (sealed: Buffer, { id, dataKey }: FileRecord): Buffer => {
  const tagEnd = IV_BYTES + TAG_BYTES
  const options = { authTagLength: TAG_BYTES }
  const decipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(dataKey, 'base64'),
    sealed.subarray(0, IV_BYTES),
    options,
  )
  decipher.setAAD(place(id)).setAuthTag(sealed.subarray(IV_BYTES, tagEnd))
  return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()])
}

/**
 * Files whose bytes are encrypted at rest (AES-256-GCM; 个人信息保护法 第51条), whatever adapter keeps them. The record
 * comes first and the bytes after it: what a crash leaves without bytes reads as nothing and can be put again.
 * @param store seals what `fileRecords` declares.
 */
export const createFiles = (store: Store, blobs: Blobs): Files => ({
  put: async (id, { contentType, bytes }) => {
    const fresh = { id, contentType, size: bytes.length, dataKey: fewRandomBytes(32).toString('base64') }
    const isNew = await store.insert(fileRecords, fresh)
    const record = isNew ? fresh : await store.get(fileRecords, id)
    await blobs.put(id, seal(bytes, record ?? fresh))
  },
  read: async (id) => {
    const record = await store.get(fileRecords, id)
    const sealed = record && (await blobs.read(id))
    return sealed && { contentType: record.contentType, bytes: open(sealed, record) }
  },
  remove: async (id) => {
    await blobs.remove(id)
    await store.remove(fileRecords, id)
  },
})
