import { PhotonImage } from '@silvia-odwyer/photon-node'
import { crc32 } from 'node:zlib'
import { exifSegment } from './pictures'

/** Left half red, right half blue, a green corner at the top left: one sees which way up it is held. */
const pixels = (width: number, height: number) => {
  const bytes = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const isCorner = x < width / 8 && y < height / 8
      bytes.set(isCorner ? [0, 200, 0, 255] : x < width / 2 ? [220, 0, 0, 255] : [0, 0, 220, 255], (y * width + x) * 4)
    }
  return bytes
}

const drawn = (width: number, height: number, as: (image: PhotonImage) => Uint8Array) => {
  const image = new PhotonImage(pixels(width, height), width, height)
  try {
    return Buffer.from(as(image))
  } finally {
    image.free()
  }
}

export const PLACE = 'GPS 39.9042,116.4074'

/** A JPEG as a camera makes it: held in one of eight ways, with where it was taken. */
export const cameraPicture = (width: number, height: number, orientation = 1) => {
  const jpeg = drawn(width, height, (image) => image.get_bytes_jpeg(80))
  return Buffer.concat([jpeg.subarray(0, 2), exifSegment(orientation, PLACE), jpeg.subarray(2)])
}

const chunk = (name: string, body: Buffer) => {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(name), body])))
  return Buffer.concat([size, Buffer.from(name), body, sum])
}

/** A PNG with where it was made: in a text, in Exif, and in a chunk that nobody knows. */
export const placedPng = (width: number, height: number) => {
  const png = drawn(width, height, (image) => image.get_bytes())
  const place = Buffer.from(PLACE)
  const extra = [chunk('tEXt', Buffer.from(`Location\0${PLACE}`)), chunk('eXIf', place), chunk('plCe', place)]
  return Buffer.concat([png.subarray(0, 33), ...extra, png.subarray(33)])
}

const riff = (name: string, body: Buffer) => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)])
}

/** An extended WebP with Exif, XMP, and a chunk that nobody knows. */
export const placedWebp = (width: number, height: number) => {
  const bare = drawn(width, height, (image) => image.get_bytes_webp()).subarray(12)
  const head = Buffer.alloc(10)
  head.writeUInt8(0x0c, 0)
  head.writeUIntLE(width - 1, 4, 3)
  head.writeUIntLE(height - 1, 7, 3)
  const parts = [riff('VP8X', head), bare, ...['EXIF', 'XMP ', 'PLCE'].map((name) => riff(name, Buffer.from(PLACE)))]
  const whole = Buffer.concat([Buffer.from('WEBP'), ...parts])
  return riff('RIFF', whole)
}

/** Red, green and blue at a point of a picture, from 0 to 1 each way. */
export const colourAt = (bytes: Buffer, right: number, down: number): readonly number[] => {
  const image = PhotonImage.new_from_byteslice(bytes)
  try {
    const [width, height] = [image.get_width(), image.get_height()]
    const at = (Math.floor(down * (height - 1)) * width + Math.floor(right * (width - 1))) * 4
    return [...image.get_raw_pixels().slice(at, at + 3)]
  } finally {
    image.free()
  }
}

export const sizeOf = (bytes: Buffer) => {
  const image = PhotonImage.new_from_byteslice(bytes)
  try {
    return { width: image.get_width(), height: image.get_height() }
  } finally {
    image.free()
  }
}
