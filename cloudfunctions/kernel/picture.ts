import { bareJpeg } from './picture-jpeg'
import { barePng, bareWebp } from './picture-chunks'

/** Kinds of pictures that every phone shows. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

const at = (bytes: Buffer, offset: number, word: string) =>
  bytes.toString('latin1', offset, offset + word.length) === word

/** What the first bytes say; a name or a header may lie. Null for anything else. */
export const pictureType = (bytes: Buffer): PictureType | null => {
  if (at(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg'
  if (at(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  return at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP') ? 'image/webp' : null
}

const BARE = { 'image/jpeg': bareJpeg, 'image/png': barePng, 'image/webp': bareWebp }

/**
 * The picture without what came along with it: where and when it was taken, by which phone, thumbnails, comments, and
 * whatever lies behind its end. Which way up a JPEG is held stays. Null when it is cut short or no picture inside.
 */
export const bare = (bytes: Buffer, type: PictureType): Buffer | null => {
  try {
    return BARE[type](bytes)
  } catch (error) {
    if ((error as Error).name === 'RangeError') return null
    throw error
  }
}
