import { inflateRawSync } from 'node:zlib'

/** A file of an archive; its name as bytes, for whose encoding nobody vouches. */
export interface ZipEntry {
  name: Buffer
  read: () => Buffer
}

/** The archive is broken, or of a kind that bills never have. */
export class ZipUnreadable extends Error {
  override name = 'ZipUnreadable'
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const LARGEST_COMMENT = 0xffff
/** A day of a large hospital is some megabytes. */
const LARGEST_FILE = 256 * 1024 * 1024
const STORED = 0
const DEFLATED = 8

const unreadable = (why: string): never => {
  throw new ZipUnreadable(why)
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** As ZIP does it; `zlib.crc32` came with Node 20.15 only. */
const crc32 = (bytes: Buffer) => {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ (CRC[(value ^ byte) & 0xff] as number)
  return (value ^ 0xffffffff) >>> 0
}

/** Where the end record begins: the last thing in the file, but for a comment. */
const endOf = (zip: Buffer): number => {
  const earliest = Math.max(0, zip.length - END_LENGTH - LARGEST_COMMENT)
  for (let at = zip.length - END_LENGTH; at >= earliest; at -= 1) if (zip.readUInt32LE(at) === END) return at
  return unreadable('no end record')
}

const contentOf = (zip: Buffer, central: number): Buffer => {
  const method = zip.readUInt16LE(central + 10)
  const [packed, length] = [zip.readUInt32LE(central + 20), zip.readUInt32LE(central + 24)]
  const local = zip.readUInt32LE(central + 42)
  if (zip.readUInt32LE(local) !== LOCAL) unreadable('no local header')
  const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const bytes = zip.subarray(start, start + packed)
  if (length > LARGEST_FILE || bytes.length !== packed) unreadable('cut off, or too large')
  if (method !== STORED && method !== DEFLATED) unreadable(`compression ${method}`)
  const content = method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, length) })
  if (content.length !== length) unreadable('the length does not match')
  return crc32(content) === zip.readUInt32LE(central + 16) ? content : unreadable('the checksum does not match')
}

/** The files of a ZIP archive without encryption or ZIP64 (APPNOTE 6.3, 4.3). Whatever is wrong with it is `ZipUnreadable`. */
export const zipEntries = (zip: Buffer): ZipEntry[] => {
  const orUnreadable = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw error instanceof ZipUnreadable ? error : new ZipUnreadable('broken')
    }
  }
  return orUnreadable(() => {
    const end = endOf(zip)
    const entries: ZipEntry[] = []
    let at = zip.readUInt32LE(end + 16)
    for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
      if (zip.readUInt32LE(at) !== CENTRAL) unreadable('no central header')
      const central = at
      const nameLength = zip.readUInt16LE(at + 28)
      const name = zip.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength)
      entries.push({ name, read: () => orUnreadable(() => contentOf(zip, central)) })
      at += CENTRAL_LENGTH + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    }
    return entries
  })
}
