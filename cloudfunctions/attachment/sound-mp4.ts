import type { Sound } from './sound-types'

export interface Box {
  type: string
  at: number
  /** Where its content begins and ends. */
  from: number
  end: number
}

/** Boxes in a stretch, one behind the other (ISO 14496-12). */
export const boxesIn = (bytes: Buffer, from: number, to: number): Box[] => {
  const boxes: Box[] = []
  for (let at = from; at < to;) {
    const short = bytes.readUInt32BE(at)
    const head = short === 1 ? 16 : 8
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short || to - at
    if (size < head || at + size > to) throw new RangeError('cut short')
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), at, from: at + head, end: at + size })
    at += size
  }
  return boxes
}

/** All boxes on a path: `trak`, `mdia`, `mdhd`. */
export const all = (bytes: Buffer, within: Pick<Box, 'from' | 'end'>, ...path: string[]): Box[] => {
  const [type, ...rest] = path
  const found = boxesIn(bytes, within.from, within.end).filter((box) => box.type === type)
  return rest.length ? found.flatMap((box) => all(bytes, box, ...rest)) : found
}

/** Ticks a second, and how many; version 1 has wider times. */
export const lengthIn = (bytes: Buffer, { from }: Box) => {
  const isWide = bytes.readUInt8(from) === 1
  const scale = bytes.readUInt32BE(from + (isWide ? 20 : 12))
  const ticks = isWide ? Number(bytes.readBigUInt64BE(from + 24)) : bytes.readUInt32BE(from + 16)
  return { scale, ticks: ticks === 0xffff_ffff ? 0 : ticks }
}

const DEFAULT_DURATION = 0x8

/** What a fragment's samples last unless they say so themselves. */
export const usualTicks = (bytes: Buffer, { from }: Box, usual: number) => {
  const flags = bytes.readUIntBE(from + 1, 3)
  if (!(flags & DEFAULT_DURATION)) return usual
  return bytes.readUInt32BE(from + 8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0))
}

/** Ticks of a run of samples: its flags say which fields each sample has. */
export const ticksOfRun = (bytes: Buffer, { from }: Box, usual: number) => {
  const flags = bytes.readUIntBE(from + 1, 3)
  const samples = bytes.readUInt32BE(from + 4)
  if (!(flags & 0x100)) return samples * usual
  const first = from + 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0)
  const width = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length
  let ticks = 0
  for (let n = 0; n < samples; n += 1) ticks += bytes.readUInt32BE(first + n * width)
  return ticks
}

/** What a browser that records writes: fragments, and at the front no length or one in another measure. */
const ticksOfFragments = (bytes: Buffer, file: Pick<Box, 'from' | 'end'>, moov: Box) => {
  const [trex] = all(bytes, moov, 'mvex', 'trex')
  const usual = trex ? bytes.readUInt32BE(trex.from + 12) : 0
  return all(bytes, file, 'moof', 'traf').reduce((sum, traf) => {
    const [tfhd] = all(bytes, traf, 'tfhd')
    const each = tfhd ? usualTicks(bytes, tfhd, usual) : usual
    return all(bytes, traf, 'trun').reduce((ticks, run) => ticks + ticksOfRun(bytes, run, each), sum)
  }, 0)
}

const isSound = (bytes: Buffer, { from }: Box) => bytes.toString('latin1', from + 8, from + 12) === 'soun'

/** Who, where, with what; blanked, since nothing may move: the index points into the file. */
export const withoutNotes = (bytes: Buffer, notes: readonly Box[]) => {
  const copy = Buffer.from(bytes)
  for (const { at, from, end } of notes) {
    copy.write('free', at + 4, 'latin1')
    copy.fill(0, from, end)
  }
  return copy
}

const NOTES = ['udta', 'meta', 'uuid']

export const notesIn = (bytes: Buffer, file: Pick<Box, 'from' | 'end'>, moov: Box) =>
  NOTES.flatMap((note) => [
    ...all(bytes, file, note),
    ...all(bytes, moov, note),
    ...all(bytes, moov, 'trak', note),
    ...all(bytes, moov, 'trak', 'mdia', note),
  ])

/** M4A: one track of sound and nothing to look at. */
export const readMp4 = (bytes: Buffer): Sound | null => {
  const file = { from: 0, end: bytes.length }
  const [moov] = all(bytes, file, 'moov')
  const handlers = moov ? all(bytes, moov, 'trak', 'mdia', 'hdlr') : []
  const [header] = moov ? all(bytes, moov, 'trak', 'mdia', 'mdhd') : []
  if (!moov || !header || handlers.length !== 1 || !handlers.every((box) => isSound(bytes, box))) return null
  const { scale, ticks } = lengthIn(bytes, header)
  const length = Math.max(ticks, ticksOfFragments(bytes, file, moov))
  return scale && length ? { seconds: length / scale, bytes: withoutNotes(bytes, notesIn(bytes, file, moov)) } : null
}
