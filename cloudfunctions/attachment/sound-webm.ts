import type { Sound } from './sound-types'

const ID = {
  segment: 0x18538067,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  track: 0xae,
  cluster: 0x1f43b675,
  group: 0xa0,
  scale: 0x2ad7b1,
  trackType: 0x83,
  time: 0xe7,
  simpleBlock: 0xa3,
  block: 0xa1,
} as const
/** What is gone into, not over: so a length that its writer did not know yet does not matter. */
const OPENED: ReadonlySet<number> = new Set([ID.segment, ID.info, ID.tracks, ID.track, ID.cluster, ID.group])
export const VIDEO = 1
export const AUDIO = 2
const USUAL_SCALE_NS = 1_000_000

/** How many bytes a number takes, by its first one's leading zeros. */
const widthOf = (first: number) => {
  if (first === 0) throw new RangeError('no number')
  return Math.clz32(first) - 23
}

interface Element {
  id: number
  /** Where its data begins and ends. */
  from: number
  end: number
}

const elementAt = (bytes: Buffer, at: number): Element => {
  const idWidth = widthOf(bytes.readUInt8(at))
  const id = bytes.readUIntBE(at, Math.min(idWidth, 4))
  const sizeAt = at + idWidth
  const sizeWidth = widthOf(bytes.readUInt8(sizeAt))
  let size = bytes.readUInt8(sizeAt) & (0xff >> sizeWidth)
  for (let i = 1; i < sizeWidth; i += 1) size = size * 256 + bytes.readUInt8(sizeAt + i)
  const from = sizeAt + sizeWidth
  if (OPENED.has(id)) return { id, from, end: from }
  if (from + size > bytes.length) throw new RangeError('cut short')
  return { id, from, end: from + size }
}

const numberIn = (bytes: Buffer, { from, end }: Element) =>
  bytes.subarray(from, end).reduce((sum, byte) => sum * 256 + byte, 0)

/** In a block: the track's number, then its time from the cluster's. */
const blockTime = (bytes: Buffer, { from }: Element) => bytes.readInt16BE(from + widthOf(bytes.readUInt8(from)))

interface Tracks {
  /** What each track is, by Matroska's number. */
  types: number[]
  /** When the blocks of all tracks begin, as they stand in the file, in seconds. */
  times: number[]
}

/** Matroska's elements from the first to the last (RFC 9559). */
export const readTracks = (bytes: Buffer): Tracks => {
  let scale = USUAL_SCALE_NS
  let cluster = 0
  const types: number[] = []
  const times: number[] = []
  for (let at = 0; at < bytes.length;) {
    const element = elementAt(bytes, at)
    const { id } = element
    if (id === ID.scale) scale = numberIn(bytes, element)
    if (id === ID.trackType) types.push(numberIn(bytes, element))
    if (id === ID.time) cluster = numberIn(bytes, element)
    if (id === ID.simpleBlock || id === ID.block) times.push(cluster + blockTime(bytes, element))
    at = element.end
  }
  return { types, times: times.map((time) => (time * scale) / 1e9) }
}

/**
 * A browser that records does not write how long it will be: that is when its last block begins, and as much longer as the one before it
 * was.
 */
export const readWebm = (bytes: Buffer): Sound | null => {
  const { types, times } = readTracks(bytes)
  const [last = 0, before = last] = times.slice(-2).reverse()
  if (types.length !== 1 || types[0] !== AUDIO || times.length === 0) return null
  return { seconds: 2 * last - before, bytes }
}
