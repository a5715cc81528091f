import type { AttachmentKind } from '@xinglin/types/attachments'
import { deflateSync } from 'node:zlib'
import type { StoredAttachment } from '../../cloudfunctions/consult/collections'
import type { TestHospital, Visitor } from './hospital'
import { jpeg, png, webp } from './pictures'

/** A picture that was taken already, as a consult has it; its bytes are nowhere. */
export const PICTURE: StoredAttachment = {
  ...{ id: 'att-picture', kind: 'picture', contentType: 'image/jpeg', bytes: 4000, width: 640, height: 480 },
  ...{ seconds: null, pages: null, name: '', fileId: 'file-picture' },
}

/** Brings a file through an opened door, as the storage would have it; its upload id. */
export const bring = async (
  { services }: TestHospital,
  who: Pick<Visitor, 'api'>,
  kind: AttachmentKind,
  bytes: Buffer,
): Promise<string> => {
  const { uploadId } = await who.api.attachment.openUpload({ kind, bytes: bytes.length })
  await services.files.put(uploadId, { contentType: 'application/octet-stream', bytes })
  return uploadId
}

const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body])

const u16 = (value: number) => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const le32 = (value: number) => Buffer.from(u32(value)).reverse()

/** A JPEG that says how large it is. */
export const photo = (width = 640, height = 480, extra: readonly Buffer[] = [], size = 200) =>
  jpeg(
    [...extra, segment(0xc0, Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 17, 0])]))],
    size,
  )

export const drawing = (width = 320, height = 200, extra: Parameters<typeof png>[0] = []) => {
  const bytes = png(extra)
  u32(width).copy(bytes, 16)
  u32(height).copy(bytes, 20)
  return bytes
}

/** Ten by ten pixels, with EXIF. */
export const sticker = () => webp([['EXIF', 'GPS 39.9,116.4']])

export const wav = (seconds: number, rate = 8000, extra: readonly Buffer[] = []) => {
  const part = (name: string, body: Buffer) =>
    Buffer.concat([Buffer.from(name), le32(body.length), body, Buffer.alloc(body.length % 2)])
  const format = Buffer.concat([Buffer.from([1, 0, 1, 0]), le32(rate), le32(rate), Buffer.from([1, 0, 8, 0])])
  const parts = [part('fmt ', format), ...extra, part('data', Buffer.alloc(Math.round(seconds * rate), 128))]
  return part('RIFF', Buffer.concat([Buffer.from('WAVE'), ...parts]))
}

/** RIFF's notes, as recorders write them. */
export const wavNotes = (words: string) => Buffer.concat([Buffer.from('LIST'), le32(words.length), Buffer.from(words)])

/** MPEG 1 layer III at 128 kbit and 44.1 kHz: 26 ms a frame. */
export const mp3 = (seconds: number, tag = '') => {
  const frame = Buffer.alloc(417)
  Buffer.from([0xff, 0xfb, 0x90, 0x00]).copy(frame)
  const head = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0', 'latin1'), Buffer.from([tag.length]), Buffer.from(tag)])
  const frames = Array.from({ length: Math.round((seconds * 44_100) / 1152) }, () => frame)
  return Buffer.concat([...(tag ? [head] : []), ...frames])
}

/** AAC at 16 kHz: 64 ms a frame. */
export const adts = (seconds: number) => {
  const length = 50
  const frame = Buffer.alloc(length)
  Buffer.from([0xff, 0xf1, 0x60, 0x40, length >> 3, (length & 7) << 5, 0xfc]).copy(frame)
  return Buffer.concat(Array.from({ length: Math.round((seconds * 16_000) / 1024) }, () => frame))
}

/** ISO 14496-12: size, name, content. */
export const box = (type: string, ...body: Buffer[]) => {
  const content = Buffer.concat(body)
  return Buffer.concat([u32(content.length + 8), Buffer.from(type, 'latin1'), content])
}

const track = (handler: string, seconds: number, notes: string) =>
  box(
    'trak',
    box(
      'mdia',
      box('mdhd', Buffer.alloc(12), u32(1000), u32(seconds * 1000), Buffer.alloc(4)),
      box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(12)),
    ),
    ...(notes ? [box('udta', Buffer.from(notes))] : []),
  )

/** A phone's recording: its length is at the front. */
export const m4a = (seconds: number, { notes = '', handler = 'soun' } = {}) =>
  Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0M4A ', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100)), track(handler, seconds, notes)),
    box('mdat', Buffer.alloc(300, 9)),
  ])

/** A browser's recording: no length at the front, or a wrong one, and fragments of a second. */
export const fragmentedM4a = (seconds: number, said = 0) => {
  const run = box('trun', u32(0), u32(50))
  const header = box('tfhd', u32(0), u32(1))
  return Buffer.concat([
    box('ftyp', Buffer.from('iso5\0\0\0\0iso5', 'latin1')),
    box('moov', track('soun', said, ''), box('mvex', box('trex', u32(0), u32(1), u32(1), u32(20), u32(0), u32(0)))),
    ...Array.from({ length: seconds }, () => [
      box('moof', box('traf', header, run)),
      box('mdat', Buffer.alloc(20)),
    ]).flat(),
  ])
}

const element = (id: string, body: Buffer) => {
  const size = u32(body.length)
  size.writeUInt8(size.readUInt8(0) | 0x10, 0)
  return Buffer.concat([Buffer.from(id, 'hex'), size, body])
}
const UNKNOWN_SIZE = Buffer.from('01ffffffffffffff', 'hex')

/** Opus as a browser records it: sizes and length unknown, a block each 20 ms, a cluster each second. */
export const webm = (seconds: number, trackType = 2) => {
  const tracks = element('1654ae6b', element('ae', element('83', Buffer.from([trackType]))))
  const cluster = (second: number) => [
    Buffer.concat([Buffer.from('1f43b675', 'hex'), UNKNOWN_SIZE]),
    element('e7', u32(second * 1000)),
    ...Array.from({ length: 50 }, (_, n) =>
      element('a3', Buffer.concat([Buffer.from([0x81]), u16(n * 20), Buffer.from([0x80, 1, 2, 3])])),
    ),
  ]
  return Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    Buffer.concat([Buffer.from('18538067', 'hex'), UNKNOWN_SIZE]),
    element('1549a966', element('2ad7b1', u32(1_000_000))),
    tracks,
    ...Array.from({ length: seconds }, (_, second) => cluster(second)).flat(),
  ])
}

/** A call as a browser records it: a picture and a sound, their blocks one after the other. */
export const film = (seconds: number, types: readonly number[] = [1, 2]) => {
  const whole = webm(seconds)
  const kinds = types.map((type) => element('ae', element('83', Buffer.from([type]))))
  const [one, many] = [
    element('1654ae6b', element('ae', element('83', Buffer.from([2])))),
    element('1654ae6b', Buffer.concat(kinds)),
  ]
  const at = whole.indexOf(one)
  return Buffer.concat([whole.subarray(0, at), many, whole.subarray(at + one.length)])
}

/** The same of a browser that writes MP4: fragments of a second for each track, numbered 1, 2, … */
export const filmMp4 = (seconds: number, handlers: readonly string[] = ['vide', 'soun']) => {
  const trackOf = (handler: string, number: number) =>
    box('trak', box('tkhd', Buffer.alloc(12), u32(number), Buffer.alloc(64)), mediaOf(handler))
  const mediaOf = (handler: string) =>
    box(
      'mdia',
      box('mdhd', Buffer.alloc(12), u32(1000), u32(0), Buffer.alloc(4)),
      box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(12)),
    )
  const numbers = handlers.map((_, n) => n + 1)
  const trex = numbers.map((number) => box('trex', u32(0), u32(number), u32(1), u32(20), u32(0), u32(0)))
  const traf = (number: number) => box('traf', box('tfhd', u32(0), u32(number)), box('trun', u32(0), u32(50)))
  return Buffer.concat([
    box('ftyp', Buffer.from('iso5\0\0\0\0iso5', 'latin1')),
    box('moov', ...handlers.map((handler, n) => trackOf(handler, n + 1)), box('mvex', ...trex)),
    ...Array.from({ length: seconds }, () => [box('moof', ...numbers.map(traf)), box('mdat', Buffer.alloc(20))]).flat(),
  ])
}

/** A live picture as a browser brings it: what all pieces need before them, and some seconds of it. */
export const filmHead = () => filmMp4(0)
export const filmStretch = (seconds: number) => filmMp4(seconds).subarray(filmHead().length)

/** Opus in Ogg: a page a second. */
export const ogg = (seconds: number) => {
  const page = (granule: number, body: Buffer) => {
    const head = Buffer.alloc(27)
    head.write('OggS')
    head.writeBigUInt64LE(BigInt(granule), 6)
    head.writeUInt8(1, 26)
    return Buffer.concat([head, Buffer.from([body.length]), body])
  }
  const opus = Buffer.concat([Buffer.from('OpusHead\x01\x01', 'latin1'), Buffer.from([0x38, 0x01]), Buffer.alloc(7)])
  const sound = Array.from({ length: seconds }, (_, n) => page(312 + (n + 1) * 48_000, Buffer.alloc(100, 5)))
  return Buffer.concat([page(0, opus), page(0, Buffer.from('OpusTags')), ...sound])
}

interface PdfOptions {
  /** Objects beside those of the pages, from number 20 on. */
  extra?: readonly string[]
  catalog?: string
  trailer?: string
  /** Packs all but the catalog into a list of objects. */
  packed?: boolean
}

/** A PDF with so many empty pages. */
export const pdf = (pages = 1, { extra = [], catalog = '', trailer = '', packed = false }: PdfOptions = {}) => {
  const numbers = Array.from({ length: pages }, (_, n) => 3 + n)
  const objects: [number, string][] = [
    [2, `<< /Type /Pages /Kids [${numbers.map((n) => `${n} 0 R`).join(' ')}] /Count ${pages} >>`],
    ...numbers.map((n): [number, string] => [n, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>']),
    ...extra.map((words, n): [number, string] => [20 + n, words]),
  ]
  const root = `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n`
  const plain = objects.map(([n, words]) => `${n} 0 obj\n${words}\nendobj\n`).join('')
  const body = packed ? packList(objects) : Buffer.from(plain)
  const end = `trailer\n<< /Root 1 0 R /Size 40 ${trailer} >>\nstartxref\n0\n%%EOF\n`
  return Buffer.concat([Buffer.from(`%PDF-1.7\n${root}`), body, Buffer.from(end)])
}

const packList = (objects: readonly [number, string][]) => {
  let at = 0
  const places = objects.map(([n, words]) => {
    const pair = `${n} ${at}`
    at += words.length + 1
    return pair
  })
  const front = `${places.join(' ')} `
  const data = deflateSync(Buffer.from(front + objects.map(([, words]) => `${words} `).join('')))
  const dictionary = `<< /Type /ObjStm /N ${objects.length} /First ${front.length} /Filter /FlateDecode /Length ${data.length} >>`
  return Buffer.concat([Buffer.from(`30 0 obj\n${dictionary}\nstream\n`), data, Buffer.from('\nendstream\nendobj\n')])
}
