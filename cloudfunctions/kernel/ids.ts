import { createHash } from 'node:crypto'
import { fewRandomBytes } from './random'
import { toMs } from './time'

/** Digest of some parts, safe in ids and URLs: 20 characters, 120 bits. */
export const digest = (...parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 20)

const SECOND_DIGITS = 7

/**
 * The id of a document made at a time: `apt-` + its second in base 36 + a digest of the parts. What is written together then lies together
 * in every index, so that a commit touches few pages.
 */
export const madeId = (prefix: string, at: string, ...parts: readonly string[]) => {
  const second = Math.floor(toMs(at) / 1000).toString(36)
  return `${prefix}-${second.padStart(SECOND_DIGITS, '0')}${digest(...parts)}`
}

/** An id that follows from another one (or from a fact about it) and lies where that one's document lies. */
export const idBeside = (id: string, ...parts: readonly string[]) => {
  const [, second = ''] = /-([0-9a-z]{7})[\w-]{20}/.exec(id) ?? []
  return `${second}${digest(id, ...parts)}`
}

export const randomId = () => fewRandomBytes(15).toString('base64url')

/** JSON with sorted keys, so that equal values have equal text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
