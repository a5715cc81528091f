import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30
/** A clock may be half a minute off, either way. */
const SKEW_STEPS = 1

const totpFor = (secret: string, label = '') =>
  new TOTP({ issuer: '杏林', label, secret: Secret.fromBase32(secret), period: PERIOD_S, digits: 6, algorithm: 'SHA1' })

/** 160 bits, as RFC 4226 asks, from a keyed hash (base64url). */
export const secretFrom = (fingerprint: string): string =>
  new Secret({ buffer: new Uint8Array(Buffer.from(fingerprint, 'base64url').subarray(0, 20)).buffer }).base32

/** What an authenticator reads from the QR code; half a character cannot stand in it. */
export const uriOf = (secret: string, displayName: string): string =>
  totpFor(secret, displayName.replaceAll(/\p{Surrogate}/gu, '')).toString()

/** Easier to type: ABCD EFGH … */
export const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

/** The half minute (counted since 1970) that a code belongs to, or null when it is none of those around `ms`. */
export const stepOf = (secret: string, code: string, ms: number): number | null => {
  const delta = totpFor(secret).validate({ token: code, timestamp: ms, window: SKEW_STEPS })
  return delta === null ? null : Math.floor(ms / 1000 / PERIOD_S) + delta
}
