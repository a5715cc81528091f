import { type Found, examine } from '../../cloudfunctions/attachment/examine'
import { box, filmHead, filmMp4, filmStretch, fragmentedM4a, pdf, photo, webm } from '../support/attachments'

const look = (bytes: Buffer) => examine(bytes, 'fragment')
const found = (bytes: Buffer): Found => {
  const what = look(bytes)
  if (typeof what === 'string') throw new Error(what)
  return what
}

const join = (...parts: Buffer[]) => Buffer.concat(parts)
const [head, stretch] = [filmHead(), filmStretch(4)]
const [ftyp, moov] = [head.subarray(0, head.readUInt32BE(0)), head.subarray(head.readUInt32BE(0))]
const moof = stretch.subarray(0, stretch.readUInt32BE(0))
const mdat = box('mdat', Buffer.alloc(20))
const bare = { contentType: 'video/mp4', seconds: null, width: null, height: null, pages: null }

test('what all need before them, and whole fragments, are told apart', () => {
  expect(found(head)).toMatchObject({ ...bare, isHead: true })
  expect(found(stretch)).toMatchObject({ ...bare, isHead: false })
  expect(found(stretch).bytes.equals(stretch)).toBe(true)
  const announced = join(box('styp', Buffer.from('msdh')), box('sidx', Buffer.alloc(32)), stretch)
  expect(found(announced).isHead).toBe(false)
  expect(found(filmHead()).isHead).toBe(true)
})

test('where it was filmed and with what does not come along', () => {
  const noted = join(ftyp, box('moov', moov.subarray(8), box('udta', Buffer.from('+39.9+116.4/'))))
  expect(found(noted).bytes.includes('39.9')).toBe(false)
})

test.each([
  ['a whole film', filmMp4(4)],
  ['a head without its second half', ftyp],
  ['a head that is not of fragments', join(ftyp, box('moov', moov.subarray(8, moov.indexOf('mvex') - 4)))],
  ['a voice alone', fragmentedM4a(0)],
  ['two heads', join(head, head)],
  ['a stretch before its head', join(stretch, head)],
  ['a list of nothing', join(box('moof', Buffer.alloc(0)), mdat)],
  ['a list without what it lists', moof],
  ['two lists for one', join(moof, moof, mdat)],
  ['something behind it', join(stretch, box('mfra', Buffer.alloc(8)))],
  ['a stranger in between', join(moof, mdat, box('uuid', Buffer.alloc(16)), moof, mdat)],
  ['bytes behind it', join(stretch, Buffer.from('<script>'))],
  ['a last box of no size', join(moof, Buffer.from('\x00\x00\x00\x00mdat....', 'latin1'))],
  ['a box that is longer than the file', join(moof, Buffer.from('\x00\x00\x01\x00mdat....', 'latin1'))],
])('%s is none', (_, bytes) => expect(look(bytes)).toBe('FILE_UNREADABLE'))

test('a file of another kind is none, and a piece is no file of another kind', () => {
  for (const bytes of [photo(), webm(4), pdf(), Buffer.alloc(0), moov]) {
    expect(look(bytes)).toBe('FILE_KIND_UNKNOWN')
  }
  expect(examine(stretch, 'recording')).toBe('FILE_KIND_UNKNOWN')
  expect(examine(head, 'recording')).toBe('FILE_UNREADABLE')
  expect(look(join(head, Buffer.alloc(2_000_000)))).toBe('FILE_TOO_LARGE')
})

test('one that is cut short is none, but at the end of a pair', () => {
  for (const whole of [stretch, head]) {
    for (let length = 0; length < whole.length; length += 1) {
      const what = look(whole.subarray(0, length))
      if (typeof what === 'string') expect(what).toMatch(/^FILE_(UNREADABLE|KIND_UNKNOWN)$/)
      else expect(length % (stretch.length / 4)).toBe(0)
    }
  }
})
