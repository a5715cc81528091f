import type { Sound } from './sound-types'

/** Kilobits a second of layer III: MPEG 1, and MPEG 2 and 2.5. */
const BIT_RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
]
const RATES = [44_100, 48_000, 32_000]
const ID3V1_BYTES = 128
const LAYER_III = 1

interface Frame {
  length: number
  seconds: number
}

/** ISO 11172-3, 13818-3: versions 0 (2.5), 2 (2) and 3 (1). */
const frameAt = (bytes: Buffer, at: number): Frame | null => {
  const head = bytes.readUInt32BE(at)
  const version = (head >>> 19) & 3
  if (head >>> 21 !== 0x7ff || version === 1 || ((head >>> 17) & 3) !== LAYER_III) return null
  const bitRate = BIT_RATES[version === 3 ? 0 : 1]?.[(head >>> 12) & 15]
  const base = RATES[(head >>> 10) & 3]
  if (!bitRate || !base) return null
  const rate = base / (version === 3 ? 1 : version === 2 ? 2 : 4)
  const samples = version === 3 ? 1152 : 576
  return {
    length: Math.floor((samples * bitRate * 125) / rate) + ((head >>> 9) & 1),
    seconds: samples / rate,
  }
}

/** Seven bits a byte, and the tag's own head. */
const id3Length = (bytes: Buffer) => {
  if (bytes.toString('latin1', 0, 3) !== 'ID3') return 0
  return 10 + [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (bytes.readUInt8(at) & 0x7f), 0)
}

const endOf = (bytes: Buffer) => {
  const last = Math.max(0, bytes.length - ID3V1_BYTES)
  return bytes.toString('latin1', last, last + 3) === 'TAG' ? last : bytes.length
}

/** Frames one behind the other; tags before and behind them go: a phone's recorder writes there who and where. */
export const readMp3 = (bytes: Buffer): Sound | null => {
  const start = id3Length(bytes)
  const end = endOf(bytes)
  let seconds = 0
  for (let at = start; at < end;) {
    const frame = frameAt(bytes, at)
    if (!frame) return null
    if (at + frame.length > end) throw new RangeError('cut short')
    seconds += frame.seconds
    at += frame.length
  }
  return seconds > 0 ? { seconds, bytes: bytes.subarray(start, end) } : null
}
