import { sm2, sm4 } from 'sm-crypto-v2'

/** The library gets bytes, never text: its own UTF-8 is wrong beyond U+3FFFF. */
const bytesOf = (text: string) => Buffer.from(text, 'utf8')

/** A key that the bureau handed out is not what it should be. Never carries the key. */
export class BadKey extends Error {
  override name = 'BadKey'
}

/** Base64 of 32 bytes, or of 33 with a zero before. */
export const privateKeyHex = (base64: string): string => {
  const hex = Buffer.from(base64, 'base64').toString('hex')
  const key = hex.length === 66 && hex.startsWith('00') ? hex.slice(2) : hex
  if (key.length !== 64) throw new BadKey('an SM2 private key has 32 bytes')
  return key
}

const isOnCurve = (key: string) => {
  try {
    return sm2.verifyPublicKey(key)
  } catch {
    return false
  }
}

/** Base64 of x and y, with or without `04` before. */
export const publicKeyHex = (base64: string): string => {
  const hex = Buffer.from(base64, 'base64').toString('hex')
  const key = hex.length === 128 ? `04${hex}` : hex
  if (key.length !== 130 || !isOnCurve(key)) throw new BadKey('an SM2 public key is a point of the curve')
  return key
}

/** Bytes of a strict Base64 text; null when it is spelled in any other way. */
const strictBase64 = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}

/** SM3withSM2 over UTF-8, Base64. */
export const sign = (text: string, privateKey: string, userId: string, form: 'raw' | 'der'): string =>
  Buffer.from(sm2.doSignature(bytesOf(text), privateKey, { hash: true, der: form === 'der', userId }), 'hex').toString(
    'base64',
  )

/** Takes both forms: 64 bytes of r and s, or DER. */
export const verifies = (text: string, signature: string, publicKey: string, userId: string): boolean => {
  const bytes = strictBase64(signature)
  if (!bytes) return false
  const holds = (der: boolean) => {
    try {
      return sm2.doVerifySignature(bytesOf(text), bytes.toString('hex'), publicKey, { hash: true, der, userId })
    } catch {
      return false
    }
  }
  return (bytes.length === 64 && holds(false)) || (bytes[0] === 0x30 && holds(true))
}

/** The key of the envelope: the first 16 characters of the secret's upper-case cipher text under the first 16 of the appId. */
export const envelopeKey = (appId: string, appSecret: string): Uint8Array => {
  if (Buffer.byteLength(appId) < 16 || !appSecret) throw new BadKey('an appId has 16 characters or more, a secret one')
  const cipher = sm4.encrypt(bytesOf(appSecret), bytesOf(appId).subarray(0, 16), { mode: 'ecb', output: 'string' })
  return bytesOf(cipher.toUpperCase().slice(0, 16))
}

/** SM4-ECB-PKCS7, lower-case hex. */
export const encrypt = (text: string, key: Uint8Array): string =>
  sm4.encrypt(bytesOf(text), key, { mode: 'ecb', output: 'string' })

/** Hex of either case; throws when it is no cipher text of this key, or no UTF-8. */
export const decrypt = (hex: string, key: Uint8Array): string => {
  if (!/^(?:[0-9a-f]{32})+$/i.test(hex)) throw new RangeError('not whole blocks of hex')
  const bytes = sm4.decrypt(Buffer.from(hex, 'hex'), key, { mode: 'ecb', output: 'array' })
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
