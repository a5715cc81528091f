import { type KeyObject, constants, createPrivateKey, publicEncrypt, sign, verify } from 'node:crypto'

/** Reading a PEM costs more than signing with it. */
const keys = new Map<string, KeyObject>()

const keyOf = (pem: string): KeyObject => {
  const known = keys.get(pem) ?? createPrivateKey(pem)
  keys.set(pem, known)
  return known
}

/** RSA-SHA256 (PKCS #1 v1.5), Base64. @param pem the merchant's. The package's own helper would load axios. */
export const signText = (text: string, pem: string) => sign('sha256', Buffer.from(text), keyOf(pem)).toString('base64')

/** Base64 has several spellings of the same bytes; only the usual one is taken. */
export const isSignedBy = (text: string, signature: string, key: KeyObject) => {
  const bytes = Buffer.from(signature, 'base64')
  return bytes.toString('base64') === signature && verify('sha256', Buffer.from(text), key, bytes)
}

/** RSA-OAEP with SHA-1, Base64: what only the key's owner can read. */
export const sealFor = (key: KeyObject, text: string) => {
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  return publicEncrypt({ key, padding, oaepHash: 'sha1' }, Buffer.from(text)).toString('base64')
}
