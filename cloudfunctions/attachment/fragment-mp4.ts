import { readFilmTracks } from './film-mp4'
import { type Box, boxesIn, notesIn, withoutNotes } from './sound-mp4'

/** What may stand before the pairs of a fragment (ISO 14496-12, 8.16). */
const BEFORE = ['styp', 'sidx', 'prft']

const STRETCH = new RegExp(`^((${BEFORE.join('|')}) )*moof mdat( moof mdat)*$`)
const BEGINNINGS = ['ftyp', 'moof', ...BEFORE]

export interface Fragment {
  /** What all later ones need before them. */
  isHead: boolean
  bytes: Buffer
}

/** By the name of its first box. */
export const isFragment = (bytes: Buffer) => BEGINNINGS.includes(bytes.toString('latin1', 4, 8))

const has = (bytes: Buffer, { from, end }: Box, wanted: string) =>
  boxesIn(bytes, from, end).some(({ type }) => type === wanted)

/** `ftyp` and `moov`: one picture and at most one sound, which come in fragments. */
const readHead = (bytes: Buffer, moov: Box): Fragment | null => {
  if (!readFilmTracks(bytes, moov) || !has(bytes, moov, 'mvex')) return null
  return { isHead: true, bytes: withoutNotes(bytes, notesIn(bytes, { from: 0, end: bytes.length }, moov)) }
}

/** "To the end of the file" is no size for what others follow. */
const isMeasured = (bytes: Buffer, { at }: Box) => bytes.readUInt32BE(at) !== 0

/** A stretch of a live picture: its boxes fill the file and none is cut short. Null for anything else. */
export const readFragment = (bytes: Buffer): Fragment | null => {
  const boxes = boxesIn(bytes, 0, bytes.length)
  const order = boxes.map(({ type }) => type).join(' ')
  if (!boxes.every((box) => isMeasured(bytes, box))) return null
  if (order === 'ftyp moov') return readHead(bytes, boxes[1] as Box)
  if (!STRETCH.test(order)) return null
  const isListed = boxes.every((box) => box.type !== 'moof' || has(bytes, box, 'traf'))
  return isListed ? { isHead: false, bytes } : null
}
