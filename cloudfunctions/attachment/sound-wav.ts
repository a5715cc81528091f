import type { Sound } from './sound-types'

const HEAD = 12
const KEPT = new Set(['fmt ', 'data'])

/** RIFF chunks of name, length and data, padded to even; only the format and the sound stay. */
export const readWav = (bytes: Buffer): Sound | null => {
  const kept: Buffer[] = []
  let byteRate = 0
  let size = 0
  for (let at = HEAD; at < 8 + bytes.readUInt32LE(4);) {
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > bytes.length) throw new RangeError('cut short')
    if (name === 'fmt ') byteRate = bytes.readUInt32LE(at + 16)
    if (name === 'data') size += length
    if (KEPT.has(name)) kept.push(bytes.subarray(at, next))
    at = next
  }
  if (byteRate === 0 || size === 0) return null
  const head = Buffer.from(bytes.subarray(0, HEAD))
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4)
  return { seconds: size / byteRate, bytes: Buffer.concat([head, ...kept]) }
}
