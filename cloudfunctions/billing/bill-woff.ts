import { inflateSync } from 'node:zlib'

const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

interface Table {
  tag: Buffer
  checksum: number
  content: Buffer
}

const tableAt = (woff: Buffer, entry: number): Table => {
  const [offset, stored, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number]
  const content = woff.subarray(offset, offset + stored)
  return {
    tag: woff.subarray(entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    content: stored < length ? inflateSync(content) : content,
  }
}

const padded = (bytes: number) => Math.ceil(bytes / 4) * 4

/**
 * The TrueType file inside a WOFF 1.0 file (W3C, §3–§5). The font engine reads WOFF too, but unpacks a table again for each
 * glyph, which takes seconds, and trips over some files.
 */
export const unpackWoff = (woff: Buffer): Buffer => {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, n) => tableAt(woff, WOFF_HEADER + n * WOFF_ENTRY))
  let end = SFNT_HEADER + count * SFNT_ENTRY
  const sfnt = Buffer.alloc(tables.reduce((sum, { content }) => sum + padded(content.length), end))
  const power = Math.floor(Math.log2(count))
  sfnt.writeUInt32BE(woff.readUInt32BE(4), 0)
  const search = [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)]
  search.forEach((value, n) => sfnt.writeUInt16BE(value, 4 + n * 2))
  tables.forEach(({ tag, checksum, content }, n) => {
    const entry = SFNT_HEADER + n * SFNT_ENTRY
    tag.copy(sfnt, entry)
    const values = [checksum, end, content.length]
    values.forEach((value, at) => sfnt.writeUInt32BE(value, entry + 4 + at * 4))
    content.copy(sfnt, end)
    end += padded(content.length)
  })
  return sfnt
}
