import type { PictureType } from '../kernel/picture'

export interface Size {
  width: number
  height: number
}

const SCAN = 0xda
const APP1 = 0xe1
/** From the segment's start to the orientation that `bare` left: marker, length, "Exif\0\0", TIFF's head and first entry. */
const ORIENTATION_AT = 28
const LYING = 5

/** C0 to CF are frames, but for C4, C8 and CC, which are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const turned = ({ width, height }: Size): Size => ({ width: height, height: width })

/** As it is shown: a camera that was held upright writes its picture lying. */
const ofJpeg = (bytes: Buffer): Size | null => {
  let lies = false
  for (let at = 2; bytes.readUInt8(at) === 0xff;) {
    const marker = bytes.readUInt8(at + 1)
    if (marker === SCAN) return null
    if (marker === APP1) lies = bytes.readUInt16BE(at + ORIENTATION_AT) >= LYING
    if (isFrame(marker)) {
      const size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
      return lies ? turned(size) : size
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

const ofPng = (bytes: Buffer): Size | null =>
  bytes.toString('latin1', 12, 16) === 'IHDR' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null

/** The first chunk says it, in three ways: extended, lossless, lossy. */
const ofWebp = (bytes: Buffer): Size | null => {
  const name = bytes.toString('latin1', 12, 16)
  if (name === 'VP8X') return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) }
  if (name === 'VP8L') {
    const bits = bytes.readUInt32LE(21)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  return name === 'VP8 ' ? { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff } : null
}

const BY_TYPE = { 'image/jpeg': ofJpeg, 'image/png': ofPng, 'image/webp': ofWebp }

/** Pixels of a picture that `bare` made, as they are shown; null where it does not say. Throws RangeError when it is cut short. */
export const pictureSize = (bytes: Buffer, type: PictureType): Size | null => BY_TYPE[type](bytes)
