import { type Box, below, viewOf } from './boxes'

/** How a track counts its time. */
interface Track {
  perSecond: number
  /** Of a sample that does not say. */
  sample: number
}

export type Tracks = ReadonlyMap<number, Track>

/** The fields of a full box, which follow one byte of version and three of flags. */
const fieldsOf = ({ bytes, body }: Box) => {
  const view = viewOf(bytes)
  const word = view.getUint32(body)
  return {
    isLong: word >>> 24 === 1,
    flags: word & 0xffffff,
    at: (offset: number) => view.getUint32(body + 4 + offset),
  }
}

const trackId = (box: Box) => {
  const { isLong, at } = fieldsOf(box)
  return at(isLong ? 16 : 8)
}

const timescale = (box: Box) => {
  const { isLong, at } = fieldsOf(box)
  return at(isLong ? 16 : 8)
}

/** What `moov` says of its tracks. */
export function tracksOf(moov: Box): Tracks {
  const samples = new Map(
    below(moov, ['mvex', 'trex']).map((box) => [fieldsOf(box).at(0), fieldsOf(box).at(8)] as const),
  )
  return new Map(
    below(moov, ['trak']).flatMap((trak) => {
      const [head] = below(trak, ['tkhd'])
      const [clock] = below(trak, ['mdia', 'mdhd'])
      if (!head || !clock) return []
      const id = trackId(head)
      return [[id, { perSecond: timescale(clock), sample: samples.get(id) ?? 0 }] as const]
    }),
  )
}

/** Each flag is a field of four bytes that is there (8.8.7, 8.8.8). */
const SAMPLE_DURATION = 0x8
const BEFORE_DURATION: Record<number, number> = { 0x1: 8, 0x2: 4 }
const RUN_HEAD: Record<number, number> = { 0x1: 4, 0x4: 4 }
const RUN_DURATION = 0x100
const RUN_FIELDS = [RUN_DURATION, 0x200, 0x400, 0x800]

const lengthOf = (fields: Record<number, number>, flags: number) =>
  Object.entries(fields).reduce((sum, [flag, bytes]) => sum + (flags & Number(flag) ? bytes : 0), 0)

const ticksOf = (trun: Box, sample: number) => {
  const { flags, at } = fieldsOf(trun)
  const count = at(0)
  if (!(flags & RUN_DURATION)) return count * sample
  const step = RUN_FIELDS.filter((flag) => flags & flag).length * 4
  const first = 4 + lengthOf(RUN_HEAD, flags)
  return Array.from({ length: count }, (_, n) => at(first + n * step)).reduce((sum, each) => sum + each, 0)
}

const secondsOfTrack = (traf: Box, tracks: Tracks) => {
  const [head] = below(traf, ['tfhd'])
  const { flags, at } = head ? fieldsOf(head) : { flags: 0, at: () => 0 }
  const track = tracks.get(at(0))
  if (!track?.perSecond) return 0
  const sample = flags & SAMPLE_DURATION ? at(4 + lengthOf(BEFORE_DURATION, flags)) : track.sample
  const ticks = below(traf, ['trun']).reduce((sum, trun) => sum + ticksOf(trun, sample), 0)
  return ticks / track.perSecond
}

/** How long the longest track of a `moof` goes on. */
export const secondsOf = (moof: Box, tracks: Tracks): number =>
  Math.max(0, ...below(moof, ['traf']).map((traf) => secondsOfTrack(traf, tracks)))
