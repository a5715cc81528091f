import fc from 'fast-check'
import { type PictureType, bare, pictureType } from '../../cloudfunctions/kernel/picture'
import { commentSegment, exifSegment, jpeg, png, webp } from '../support/pictures'

const PLACE = 'GPS 39.9,116.4'

test.each([
  ['image/jpeg', jpeg()],
  ['image/png', png()],
  ['image/webp', webp()],
  [null, Buffer.from('GIF89a............')],
  [null, Buffer.from('%PDF-1.7..........')],
  [null, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [null, Buffer.from('\0\0\0\x18ftypheic........', 'latin1')],
  [null, Buffer.from('RIFF....WAVEfmt ')],
  [null, Buffer.alloc(0)],
])('the first bytes tell %s', (type, bytes) => expect(pictureType(bytes)).toBe(type))

describe('where and when a picture was taken does not stay', () => {
  const dated = jpeg([
    exifSegment(1),
    commentSegment('taken at home 2026:11:25'),
    exifSegment(1, 'http://ns.adobe.com/xap'),
  ])
  const cases: [PictureType, Buffer, Buffer][] = [
    ['image/jpeg', dated, jpeg()],
    [
      'image/png',
      png([
        ['eXIf', PLACE],
        ['tEXt', 'taken at home'],
        ['iTXt', PLACE],
        ['zTXt', PLACE],
        ['tIME', '2026'],
      ]),
      png(),
    ],
    [
      'image/webp',
      webp([
        ['EXIF', PLACE],
        ['XMP ', 'taken at home'],
      ]),
      webp(),
    ],
  ]
  test.each(cases)('in %s', (type, given, plain) => {
    const left = bare(given, type)
    expect(left?.toString('latin1')).not.toMatch(/GPS|home|2026|adobe/)
    const expected = Buffer.from(plain)
    if (type === 'image/webp') expected.writeUInt8(0, 20)
    expect(left?.equals(expected)).toBe(true)
    expect(bare(left as Buffer, type)?.equals(left as Buffer)).toBe(true)
  })

  test.each(cases)('nor what hangs behind the end of %s', (type, given) => {
    const left = bare(Buffer.concat([given, Buffer.from('trailer with GPS and another picture'), given]), type)
    expect(left?.equals(bare(given, type) as Buffer)).toBe(true)
  })
})

test.each([2, 3, 6, 8])('a picture held %i way up stays so, and says nothing else', (orientation) => {
  for (const little of [false, true]) {
    const left = bare(jpeg([exifSegment(orientation, PLACE, little)]), 'image/jpeg')
    expect(left?.equals(jpeg([exifSegment(orientation, '')]))).toBe(true)
  }
})

test('colour profiles stay: without them a picture looks wrong', () => {
  const body = Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')
  const profile = Buffer.concat([Buffer.from([0xff, 0xe2, 0, body.length + 2]), body])
  expect(bare(jpeg([profile]), 'image/jpeg')?.equals(jpeg([profile]))).toBe(true)
})

describe('what is no whole picture', () => {
  const pictures: [PictureType, Buffer][] = [
    ['image/jpeg', jpeg([exifSegment(6)])],
    ['image/png', png()],
    ['image/webp', webp()],
  ]
  test.each(pictures)('%s cut anywhere is refused', (type, whole) => {
    for (let length = 12; length < whole.length; length += 1)
      expect({ length, left: bare(whole.subarray(0, length), type) }).toEqual({ length, left: null })
  })

  test.each(pictures)('%s with any bytes changed is refused or taken, never a crash', (type, whole) => {
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const spoiled = Buffer.from(whole)
        for (const { at, to } of changes) spoiled.writeUInt8(to, at)
        const left = bare(spoiled, type)
        return left === null || left.length <= whole.length + 36
      }),
      { numRuns: 2000 },
    )
  })
})
