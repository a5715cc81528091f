import { type Box, all, lengthIn, notesIn, ticksOfRun, usualTicks, withoutNotes } from './sound-mp4'
import type { Sound } from './sound-types'

type Stretch = Pick<Box, 'from' | 'end'>

const handlerOf = (bytes: Buffer, trak: Stretch) => {
  const [hdlr] = all(bytes, trak, 'mdia', 'hdlr')
  return hdlr ? bytes.toString('latin1', hdlr.from + 8, hdlr.from + 12) : ''
}

/** Its number, which fragments name it by; version 1 has wider times before it. */
const numberOf = (bytes: Buffer, trak: Stretch) => {
  const [tkhd] = all(bytes, trak, 'tkhd')
  return tkhd ? bytes.readUInt32BE(tkhd.from + (bytes.readUInt8(tkhd.from) === 1 ? 20 : 12)) : 0
}

const isOf = (bytes: Buffer, { from }: Box, track: number) => bytes.readUInt32BE(from + 4) === track

/** Ticks of one track in all fragments. */
const ticksOfTrack = (bytes: Buffer, file: Stretch, moov: Box, track: number) => {
  const trex = all(bytes, moov, 'mvex', 'trex').find((box) => isOf(bytes, box, track))
  const usual = trex ? bytes.readUInt32BE(trex.from + 12) : 0
  return all(bytes, file, 'moof', 'traf').reduce((sum, traf) => {
    const [tfhd] = all(bytes, traf, 'tfhd')
    if (!tfhd || !isOf(bytes, tfhd, track)) return sum
    const each = usualTicks(bytes, tfhd, usual)
    return all(bytes, traf, 'trun').reduce((ticks, run) => ticks + ticksOfRun(bytes, run, each), sum)
  }, 0)
}

/** The picture's track and the box of its length, where there is one picture, at most one sound, and nothing else. */
export const readFilmTracks = (bytes: Buffer, moov: Stretch) => {
  const traks = all(bytes, moov, 'trak')
  const pictures = traks.filter((trak) => handlerOf(bytes, trak) === 'vide')
  const sounds = traks.filter((trak) => handlerOf(bytes, trak) === 'soun')
  const [picture] = pictures
  const [header] = picture ? all(bytes, picture, 'mdia', 'mdhd') : []
  if (!picture || !header || pictures.length > 1 || sounds.length > 1) return null
  return pictures.length + sounds.length === traks.length ? { picture, header } : null
}

/** One picture, and at most one sound. */
export const readFilmMp4 = (bytes: Buffer): Sound | null => {
  const file = { from: 0, end: bytes.length }
  const [moov] = all(bytes, file, 'moov')
  const tracks = moov ? readFilmTracks(bytes, moov) : null
  if (!moov || !tracks) return null
  const { picture, header } = tracks
  const { scale, ticks } = lengthIn(bytes, header)
  const length = Math.max(ticks, ticksOfTrack(bytes, file, moov, numberOf(bytes, picture)))
  return scale && length ? { seconds: length / scale, bytes: withoutNotes(bytes, notesIn(bytes, file, moov)) } : null
}
