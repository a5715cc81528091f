import type { Sound } from './sound-types'

const HEAD = 27
const CONTINUES = 0xffff_ffff_ffff_ffffn
const OPUS_RATE = 48_000

interface Track {
  rate: number
  /** Samples at the beginning that are not heard. */
  skip: number
}

/** The first packet says what is in it: Opus (RFC 7845) or Vorbis. */
const trackIn = (packet: Buffer): Track | null => {
  if (packet.toString('latin1', 0, 8) === 'OpusHead') return { rate: OPUS_RATE, skip: packet.readUInt16LE(10) }
  if (packet.toString('latin1', 0, 7) === '\x01vorbis') return { rate: packet.readUInt32LE(12), skip: 0 }
  return null
}

/** Pages (RFC 3533) one behind the other; the last one's position is the length. */
export const readOgg = (bytes: Buffer): Sound | null => {
  let track: Track | null = null
  let position = 0n
  for (let at = 0; at < bytes.length;) {
    if (bytes.toString('latin1', at, at + 4) !== 'OggS') return null
    const segments = bytes.readUInt8(at + 26)
    const body = at + HEAD + segments
    const end = body + bytes.subarray(at + HEAD, body).reduce((sum, length) => sum + length, 0)
    if (end > bytes.length) throw new RangeError('cut short')
    track ??= trackIn(bytes.subarray(body, end))
    if (!track) return null
    const granule = bytes.readBigUInt64LE(at + 6)
    if (granule !== CONTINUES) position = granule
    at = end
  }
  return track && track.rate > 0 ? { seconds: (Number(position) - track.skip) / track.rate, bytes } : null
}
