import {
  type AttachmentKind,
  LARGEST_BYTES,
  LONGEST_RECORDING_SECONDS,
  LONGEST_VOICE_SECONDS,
} from '@xinglin/types/attachments'
import { bare, pictureType } from '../kernel/picture'
import { readFilmMp4 } from './film-mp4'
import { readFilmWebm } from './film-webm'
import { isFragment, readFragment } from './fragment-mp4'
import { isPdf, readPdf } from './pdf'
import { pictureSize } from './picture-size'
import { readSound, soundType } from './sound'
import type { Sound } from './sound-types'

const MOST_PIXELS_A_SIDE = 20_000
const MOST_PIXELS = 60_000_000
/** A recorder that stops at sixty seconds stops a little later. */
const GRACE_SECONDS = 1

export type Fault = 'FILE_KIND_UNKNOWN' | 'FILE_UNREADABLE' | 'FILE_TOO_LARGE'

export interface Found {
  contentType: string
  /** Without what came along. */
  bytes: Buffer
  width: number | null
  height: number | null
  seconds: number | null
  pages: number | null
  /** Of a fragment: what all later ones need before them. */
  isHead?: boolean
}

const NOTHING = { width: null, height: null, seconds: null, pages: null }

const picture = (given: Buffer): Found | Fault => {
  const contentType = pictureType(given)
  if (!contentType) return 'FILE_KIND_UNKNOWN'
  const bytes = bare(given, contentType)
  const size = bytes && pictureSize(bytes, contentType)
  if (!bytes || !size || size.width === 0 || size.height === 0) return 'FILE_UNREADABLE'
  const isHuge = Math.max(size.width, size.height) > MOST_PIXELS_A_SIDE || size.width * size.height > MOST_PIXELS
  return isHuge ? 'FILE_TOO_LARGE' : { ...NOTHING, ...size, contentType, bytes }
}

/** What takes time to hear or to see. */
const lasting = (contentType: string, content: Sound | null, most: number): Found | Fault => {
  if (!content || !(content.seconds > 0)) return 'FILE_UNREADABLE'
  if (content.seconds > most + GRACE_SECONDS) return 'FILE_TOO_LARGE'
  return { ...NOTHING, seconds: Math.min(most, Math.ceil(content.seconds)), contentType, bytes: content.bytes }
}

const voice = (given: Buffer): Found | Fault => {
  const contentType = soundType(given)
  if (!contentType) return 'FILE_KIND_UNKNOWN'
  return lasting(contentType, readSound(given, contentType), LONGEST_VOICE_SECONDS)
}

/** Containers are the same as for sound; what is in them is not. */
const recording = (given: Buffer): Found | Fault => {
  const container = soundType(given)
  if (container === 'audio/webm') return lasting('video/webm', readFilmWebm(given), LONGEST_RECORDING_SECONDS)
  if (container === 'audio/mp4') return lasting('video/mp4', readFilmMp4(given), LONGEST_RECORDING_SECONDS)
  return 'FILE_KIND_UNKNOWN'
}

const document = (given: Buffer): Found | Fault => {
  if (!isPdf(given)) return 'FILE_KIND_UNKNOWN'
  const pdf = readPdf(given)
  return pdf ? { ...NOTHING, ...pdf, contentType: 'application/pdf' } : 'FILE_UNREADABLE'
}

const fragment = (given: Buffer): Found | Fault => {
  if (!isFragment(given)) return 'FILE_KIND_UNKNOWN'
  const read = readFragment(given)
  return read ? { ...NOTHING, ...read, contentType: 'video/mp4' } : 'FILE_UNREADABLE'
}

const BY_KIND = { picture, voice, document, recording, fragment }

/** Cut short, or a packed part that is none. */
const isBroken = (error: unknown) => {
  const { name, code } = error as { name?: unknown; code?: unknown }
  return name === 'RangeError' || String(code).startsWith('Z_')
}

/** What a file is by its content, or what is wrong with it; its name and its sender's word count for nothing. */
export const examine = (given: Buffer, kind: AttachmentKind): Found | Fault => {
  if (given.length > LARGEST_BYTES[kind]) return 'FILE_TOO_LARGE'
  try {
    return BY_KIND[kind](given)
  } catch (error) {
    if (isBroken(error)) return 'FILE_UNREADABLE'
    throw error
  }
}
