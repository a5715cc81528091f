import { inflateSync } from 'node:zlib'

/** More than any list of objects has; stops what was made to swell. */
const LARGEST_LIST = 16 * 1024 * 1024

/** One object by its number, and its words without the body of its stream. */
export interface PdfObject {
  number: number
  words: string
}

const WRITTEN_OUT = /#([0-9A-Fa-f]{2})/g

/** Names may hide behind the numbers of their letters: `/J#61vaScript`. */
export const plainNames = (words: string) =>
  words.replace(/\/[^\s/<>[\](){}%]+/g, (name) =>
    name.replace(WRITTEN_OUT, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  )

const STREAM = />>\s*stream\r?\n/g

/** Where the body of an object's stream lies in the file; null when the object has none. */
const bodyAfter = (text: string, from: number, objectEnd: number): { from: number; end: number } | null => {
  STREAM.lastIndex = from
  const found = STREAM.exec(text)
  if (!found || found.index > objectEnd) return null
  const begin = found.index + found[0].length
  const end = text.indexOf('endstream', begin)
  if (end < 0) throw new RangeError('cut short')
  return { from: begin, end }
}

const numberAfter = (words: string, name: string) => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(words)?.[1] ?? NaN)

/** A list of objects that is packed together: as everybody packs it, or we do not know what is in it. */
const unpacked = (words: string, body: Buffer): Buffer => {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(words)?.[1]?.replace(/[[\]\s]/g, '')
  if (/\/Predictor\s+(?!1\b)/.test(words)) throw new RangeError('packed in no known way')
  if (filters === undefined) return body
  if (filters !== '/FlateDecode') throw new RangeError('packed in no known way')
  return inflateSync(body, { maxOutputLength: LARGEST_LIST })
}

/** The objects of a list (ISO 32000-1, 7.5.7): pairs of number and place, then the objects. */
const listed = (words: string, body: Buffer): PdfObject[] => {
  const text = unpacked(words, body).toString('latin1')
  const first = numberAfter(words, 'First')
  const pairs = text.slice(0, first).trim().split(/\s+/).map(Number)
  const count = numberAfter(words, 'N')
  if (pairs.length < 2 * count || pairs.some(Number.isNaN)) throw new RangeError('no list')
  return Array.from({ length: count }, (_, n) => {
    const [number = 0, at = 0] = pairs.slice(2 * n, 2 * n + 2)
    const next = n + 1 < count ? (pairs[2 * n + 3] ?? 0) : text.length
    return { number, words: plainNames(text.slice(first + at, first + next)) }
  })
}

const BEGIN = /(\d+)\s+\d+\s+obj\b/g

/** The file's objects in their order, those in lists where their list is; and how many lists there were. */
export const objectsIn = (bytes: Buffer, text: string): { objects: PdfObject[]; lists: number } => {
  const objects: PdfObject[] = []
  let lists = 0
  BEGIN.lastIndex = 0
  for (let found = BEGIN.exec(text); found; found = BEGIN.exec(text)) {
    const from = found.index + found[0].length
    const end = text.indexOf('endobj', from)
    if (end < 0) throw new RangeError('cut short')
    const body = bodyAfter(text, from, end)
    const words = plainNames(text.slice(from, body ? body.from : end))
    objects.push({ number: Number(found[1]), words })
    if (body && /\/Type\s*\/ObjStm\b/.test(words)) {
      lists += 1
      objects.push(...listed(words, bytes.subarray(body.from, body.end)))
    }
    BEGIN.lastIndex = body ? body.end : end
  }
  return { objects, lists }
}
