import { readAdts } from './sound-adts'
import { readMp3 } from './sound-mp3'
import { readMp4 } from './sound-mp4'
import { readOgg } from './sound-ogg'
import type { Sound } from './sound-types'
import { readWav } from './sound-wav'
import { readWebm } from './sound-webm'

/** Null when there is no sound in it. Throws RangeError when it is cut short. */
type ReadSound = (bytes: Buffer) => Sound | null

export type SoundType = 'audio/mp4' | 'audio/aac' | 'audio/mpeg' | 'audio/webm' | 'audio/ogg' | 'audio/wav'

const at = (bytes: Buffer, offset: number, word: string) =>
  bytes.toString('latin1', offset, offset + word.length) === word

/** MPEG's frames begin with eleven or twelve ones; AAC's have no layer. */
const frameType = (bytes: Buffer): SoundType | null => {
  if (bytes.length < 2 || bytes.readUInt8(0) !== 0xff) return null
  const second = bytes.readUInt8(1)
  if ((second & 0xf6) === 0xf0) return 'audio/aac'
  return (second & 0xe6) === 0xe2 ? 'audio/mpeg' : null
}

/** What the first bytes say. Null for anything that is no sound. */
export const soundType = (bytes: Buffer): SoundType | null => {
  if (at(bytes, 4, 'ftyp')) return 'audio/mp4'
  if (at(bytes, 0, '\x1a\x45\xdf\xa3')) return 'audio/webm'
  if (at(bytes, 0, 'OggS')) return 'audio/ogg'
  if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WAVE')) return 'audio/wav'
  return at(bytes, 0, 'ID3') ? 'audio/mpeg' : frameType(bytes)
}

const READERS: Record<SoundType, ReadSound> = {
  'audio/mp4': readMp4,
  'audio/aac': readAdts,
  'audio/mpeg': readMp3,
  'audio/webm': readWebm,
  'audio/ogg': readOgg,
  'audio/wav': readWav,
}

export const readSound = (bytes: Buffer, type: SoundType) => READERS[type](bytes)
