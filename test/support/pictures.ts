const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Exif with an orientation and a place in clear words, big or little end first. */
export const exifSegment = (orientation: number, place = 'GPS 39.9,116.4', little = false) => {
  const tiff = Buffer.alloc(26)
  tiff.write(little ? 'II' : 'MM', 0, 'latin1')
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  short(42, 2)
  long(8, 4)
  short(1, 8)
  short(0x0112, 10)
  short(3, 12)
  long(1, 14)
  short(orientation, 18)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place)]))
}

export const commentSegment = (words: string) => segment(0xfe, Buffer.from(words))

const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))
const TABLE = segment(0xdb, Buffer.alloc(65, 1))
const scan = (bytes: Buffer) => Buffer.concat([segment(0xda, Buffer.alloc(10, 1)), bytes])
const END = Buffer.from([0xff, 0xd9])

/** Laid out as a JPEG, its compressed part made of stuffed and restart markers and `size` other bytes. */
export const jpeg = (extra: readonly Buffer[] = [], size = 200, fill = 7) => {
  const compressed = Buffer.concat([Buffer.from([1, 0xff, 0x00, 0xff, 0xd0, 2]), Buffer.alloc(size, fill)])
  const rest = [JFIF, ...extra, TABLE, scan(compressed), TABLE, scan(compressed), END]
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...rest])
}

const chunk = (name: string, body: Buffer) => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  return Buffer.concat([size, Buffer.from(name, 'latin1'), body, Buffer.alloc(4)])
}

export const png = (extra: readonly (readonly [string, string])[] = []) =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.alloc(13)),
    ...extra.map(([name, words]) => chunk(name, Buffer.from(words))),
    chunk('IDAT', Buffer.alloc(20, 3)),
    chunk('IEND', Buffer.alloc(0)),
  ])

const riffChunk = (name: string, body: Buffer) => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from(name, 'latin1'), size, body, Buffer.alloc(body.length % 2)])
}

export const webp = (extra: readonly (readonly [string, string])[] = []) => {
  const chunks = [
    riffChunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 9, 0, 0, 9, 0, 0])),
    riffChunk('VP8 ', Buffer.alloc(31, 5)),
    ...extra.map(([name, words]) => riffChunk(name, Buffer.from(words))),
  ]
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  return riffChunk('RIFF', body)
}
