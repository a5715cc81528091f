import type { Sound } from './sound-types'

const RATES = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350]
const SAMPLES = 1024
const HEAD = 7

/** AAC in ADTS frames (ISO 13818-7), one behind the other to the end. */
export const readAdts = (bytes: Buffer): Sound | null => {
  let seconds = 0
  for (let at = 0; at < bytes.length;) {
    if ((bytes.readUInt16BE(at) & 0xfff6) !== 0xfff0) return null
    const rate = RATES[(bytes.readUInt8(at + 2) >> 2) & 0x0f]
    const length = (bytes.readUIntBE(at + 3, 3) >> 5) & 0x1fff
    if (!rate || length < HEAD) return null
    if (at + length > bytes.length) throw new RangeError('cut short')
    seconds += (SAMPLES * ((bytes.readUInt8(at + 6) & 0x03) + 1)) / rate
    at += length
  }
  return { seconds, bytes }
}
