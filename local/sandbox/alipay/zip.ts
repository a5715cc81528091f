import { deflateRawSync } from 'node:zlib'

interface ZipFile {
  name: Buffer
  content: Buffer
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

const crc32 = (bytes: Buffer) => {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] as number)
  return (value ^ 0xffffffff) >>> 0
}

const uint16 = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer)
const uint32 = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer)

const VERSION = 20
const DEFLATED = 8

/** A ZIP archive of some files (APPNOTE 4.3), deflated. */
export const zip = (files: readonly ZipFile[]): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content } of files) {
    const packed = deflateRawSync(content)
    const about = [
      uint16(VERSION, 0, DEFLATED, 0, 0),
      uint32(crc32(content), packed.length, content.length),
      uint16(name.length, 0),
    ]
    const entry = Buffer.concat([uint32(0x04034b50), ...about, name, packed])
    directory.push(uint32(0x02014b50), uint16(VERSION), ...about, uint16(0, 0, 0), uint32(0, at), name)
    parts.push(entry)
    at += entry.length
  }
  const central = Buffer.concat(directory)
  const counts = uint16(0, 0, files.length, files.length)
  return Buffer.concat([...parts, central, uint32(0x06054b50), counts, uint32(central.length, at), uint16(0)])
}
