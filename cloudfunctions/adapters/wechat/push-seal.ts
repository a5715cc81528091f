import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** Token and EncodingAESKey as set under 消息推送配置, in safe mode and JSON. */
export interface PushKeys {
  appId: string
  token: string
  encodingAesKey: string
}

const BLOCK = 32
const RANDOM_BYTES = 16
const HEAD_BYTES = RANDOM_BYTES + 4

/** SHA-1 over the parts in the order of their code units. */
export const pushSignature = (...parts: readonly string[]) =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

export const isSigned = (given: string | null, ...parts: readonly string[]) => {
  const right = Buffer.from(pushSignature(...parts))
  const said = Buffer.from(given ?? '')
  return said.length === right.length && timingSafeEqual(said, right)
}

const keyOf = (encodingAesKey: string) => {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  if (!/^[A-Za-z0-9+/]{43}$/.test(encodingAesKey) || key.length !== 32)
    throw new Error('EncodingAESKey has 43 characters')
  return key
}

/** AES-256-CBC, filled up to 32 bytes; sixteen random bytes, the length, the message, the app's id. */
export const sealPush = (message: string, { appId, encodingAesKey }: PushKeys, random: Buffer) => {
  const key = keyOf(encodingAesKey)
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const bare = Buffer.concat([random, length, text, Buffer.from(appId)])
  const fill = BLOCK - (bare.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([bare, Buffer.alloc(fill, fill)])), cipher.final()]).toString(
    'base64',
  )
}

/** The message inside, when it was sealed for this app; null for anything else. */
export const openPush = (sealed: string, { appId, encodingAesKey }: PushKeys): string | null => {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < BLOCK || bytes.length % 16 !== 0 || bytes.toString('base64') !== sealed) return null
  const key = keyOf(encodingAesKey)
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
  const fill = padded.at(-1) ?? 0
  if (fill < 1 || fill > BLOCK || !padded.subarray(-fill).every((byte) => byte === fill)) return null
  const bare = padded.subarray(0, -fill)
  if (bare.length < HEAD_BYTES) return null
  const end = HEAD_BYTES + bare.readUInt32BE(RANDOM_BYTES)
  return end <= bare.length && bare.subarray(end).toString() === appId
    ? bare.subarray(HEAD_BYTES, end).toString()
    : null
}
