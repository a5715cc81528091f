import { type KeyObject, createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import { fewRandomBytes } from './random'

/** A shorter tag would be easier to guess, and Node takes one unless told. */
const TAG_BYTES = 16

interface Key {
  id: string
  secret: KeyObject
}

const parseKeys = (text: string): Key[] =>
  text.split(',').map((entry) => {
    const [id, secret] = entry.trim().split(':')
    const bytes = Buffer.from(secret ?? '', 'base64')
    if (!id || !/^\w+$/.test(id) || bytes.length !== 32) {
      throw new Error('XINGLIN_KEYS must read "id:base64 of 32 bytes", newest first, separated by commas')
    }
    return { id, secret: createSecretKey(bytes) }
  })

/**
 * Encrypts sensitive fields at rest (AES-256-GCM; 个人信息保护法 第51条). The first key seals, all keys open: to rotate,
 * put a new key in front and run `npm run rotate-keys`, then drop the old one.
 */
export class Vault {
  private readonly keys: Key[]
  private readonly hashKey: KeyObject

  /**
   * @param keys `id:base64,…`, newest first.
   * @param hashSecret for look-up fingerprints; never rotated, since fingerprints are ids.
   */
  constructor(keys: string, hashSecret: string) {
    this.keys = parseKeys(keys)
    if (hashSecret.length < 32) throw new Error('XINGLIN_HASH_SECRET must have at least 32 characters')
    this.hashKey = createSecretKey(Buffer.from(hkdfSync('sha256', hashSecret, '', 'xinglin fingerprints', 32)))
  }

  private get current(): Key {
    return this.keys[0] as Key
  }

  /** `keyId.iv.tag.text` in base64url. `place` binds it to one field of one document, so that it cannot be moved. */
  seal(text: string, place: string): string {
    const iv = fewRandomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.current.secret, iv).setAAD(Buffer.from(place))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return [this.current.id, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
  }

  open(sealed: string, place: string): string {
    const [keyId, ...parts] = sealed.split('.')
    const key = this.keys.find(({ id }) => id === keyId)
    if (!key) throw new Error(`no key ${keyId} to open ${place.split('/')[0]}`)
    const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer]
    const options = { authTagLength: TAG_BYTES }
    const decipher = createDecipheriv('aes-256-gcm', key.secret, iv, options).setAAD(Buffer.from(place)).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
  }

  /** True when another key than today's sealed it. */
  isStale(sealed: string): boolean {
    return sealed !== '' && !sealed.startsWith(`${this.current.id}.`)
  }

  /** Keyed hash for looking a sensitive value up without storing it; 43 characters. */
  fingerprint(kind: string, value: string): string {
    return createHmac('sha256', this.hashKey).update(`${kind}\u0000${value}`).digest('base64url')
  }
}
