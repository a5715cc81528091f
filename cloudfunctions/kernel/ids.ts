import { createHash } from 'node:crypto'
import { fewRandomBytes } from './random'

/** Digest of some parts, safe in ids and URLs: 20 characters, 120 bits. */
export const digest = (...parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 20)

export const randomId = () => fewRandomBytes(15).toString('base64url')

/** JSON with sorted keys, so that equal values have equal text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
