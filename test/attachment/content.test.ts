import type { AttachmentKind } from '@xinglin/types/attachments'
import PDFDocument from 'pdfkit'
import { type Found, examine } from '../../cloudfunctions/attachment/examine'
import {
  film,
  filmMp4,
  adts,
  drawing,
  fragmentedM4a,
  m4a,
  mp3,
  ogg,
  pdf,
  photo,
  sticker,
  wav,
  wavNotes,
  webm,
} from '../support/attachments'
import { exifSegment } from '../support/pictures'

const found = (bytes: Buffer, kind: AttachmentKind) => {
  const what = examine(bytes, kind)
  if (typeof what === 'string') throw new Error(what)
  return what
}

/** Two of one kind of fault, wherever a file is cut. */
const cuts = (bytes: Buffer, kind: AttachmentKind, many = 60) =>
  Array.from({ length: many }, (_, n) =>
    examine(bytes.subarray(0, Math.floor(((n + 0.5) * bytes.length) / many)), kind),
  )

describe('pictures', () => {
  test.each<[string, Buffer, Partial<Found>]>([
    ['a photo', photo(640, 480), { contentType: 'image/jpeg', width: 640, height: 480 }],
    ['a photo held upright', photo(640, 480, [exifSegment(6)]), { width: 480, height: 640 }],
    ['a photo held upside down', photo(640, 480, [exifSegment(3)]), { width: 640, height: 480 }],
    ['a drawing', drawing(320, 200), { contentType: 'image/png', width: 320, height: 200 }],
    ['a sticker', sticker(), { contentType: 'image/webp', width: 10, height: 10 }],
  ])('%s is known with its size', (_, bytes, facts) => {
    expect(found(bytes, 'picture')).toMatchObject({ ...facts, seconds: null, pages: null })
  })

  test('where a photo was taken does not come along', () => {
    const left = [photo(640, 480, [exifSegment(6)]), drawing(9, 9, [['eXIf', 'GPS 39.9']]), sticker()].map((bytes) =>
      found(bytes, 'picture').bytes.toString('latin1'),
    )
    for (const words of left) expect(words).not.toContain('GPS')
  })

  test.each([
    ['a side of 20001', photo(20_001, 10)],
    ['more pixels than a viewer can bear', drawing(19_000, 19_000)],
    ['more bytes than the limit', photo(10, 10, [], 4_000_001)],
  ])('a picture with %s is too large', (_, bytes) => expect(examine(bytes, 'picture')).toBe('FILE_TOO_LARGE'))

  test('a picture without a size is none', () => {
    expect(examine(drawing(0, 10), 'picture')).toBe('FILE_UNREADABLE')
  })

  test('one that is cut short is not taken', () => {
    for (const fault of cuts(photo(), 'picture')) expect(fault).toMatch(/^FILE_(UNREADABLE|KIND_UNKNOWN)$/)
  })
})

describe('voice', () => {
  test.each<[string, Buffer, string]>([
    ['WAV', wav(3.5), 'audio/wav'],
    ['MP3', mp3(3.5), 'audio/mpeg'],
    ['AAC', adts(3.5), 'audio/aac'],
    ['M4A', m4a(3.5), 'audio/mp4'],
    ['M4A in fragments', fragmentedM4a(4), 'audio/mp4'],
    ['WebM', webm(4), 'audio/webm'],
    ['Ogg', ogg(4), 'audio/ogg'],
  ])('%s of four seconds', (_, bytes, contentType) => {
    expect(found(bytes, 'voice')).toMatchObject({ contentType, seconds: 4, width: null, pages: null })
  })

  test.each<[string, (seconds: number) => Buffer]>([
    ['WAV', (seconds) => wav(seconds)],
    ['MP3', (seconds) => mp3(seconds)],
    ['AAC', adts],
    ['M4A', (seconds) => m4a(seconds)],
    ['M4A in fragments', fragmentedM4a],
    ['WebM', (seconds) => webm(seconds)],
    ['Ogg', ogg],
  ])('a minute of %s is taken, a speech is not', (_, make) => {
    expect(found(make(60), 'voice').seconds).toBe(60)
    expect(examine(make(62), 'voice')).toBe('FILE_TOO_LARGE')
  })

  test('what a recorder wrote beside the sound goes', () => {
    const home = '+31.2304+121.4737 home'
    const noted = [m4a(2, { notes: home }), mp3(2, home), wav(2, 8000, [wavNotes(home)])]
    for (const bytes of noted) {
      const left = found(bytes, 'voice')
      expect(left.bytes.includes(home)).toBe(false)
      expect(found(left.bytes, 'voice')).toEqual(left)
    }
  })

  test('a browser that says at the front how long it was in another measure is not believed', () => {
    expect(found(fragmentedM4a(40, 0.05), 'voice').seconds).toBe(40)
    expect(examine(fragmentedM4a(80, 0.05), 'voice')).toBe('FILE_TOO_LARGE')
  })

  test('a film is no voice message', () => {
    expect(examine(m4a(3, { handler: 'vide' }), 'voice')).toBe('FILE_UNREADABLE')
    expect(examine(webm(3, 1), 'voice')).toBe('FILE_UNREADABLE')
  })

  test('silence of no length, and a frame that points past the end, are none', () => {
    for (const bytes of [wav(0), m4a(0), mp3(1).subarray(0, -1), adts(1).subarray(0, -1), ogg(2).subarray(0, -1)])
      expect(examine(bytes, 'voice')).toBe('FILE_UNREADABLE')
  })

  test('nothing that is cut short is longer than it is, or stops the hospital', () => {
    for (const bytes of [wav(4), mp3(4), adts(4), m4a(4), fragmentedM4a(4), webm(4), ogg(4)]) {
      for (const what of cuts(bytes, 'voice')) {
        if (typeof what === 'string') expect(what).toMatch(/^FILE_(UNREADABLE|KIND_UNKNOWN)$/)
        else expect(what.seconds).toBeLessThanOrEqual(4)
      }
    }
  })
})

describe('recordings of calls', () => {
  test('twenty seconds of two people are known, whatever the browser writes', () => {
    expect(found(film(20), 'recording')).toMatchObject({ contentType: 'video/webm', seconds: 20, width: null })
    expect(found(film(20, [1]), 'recording')).toMatchObject({ contentType: 'video/webm', seconds: 20 })
    expect(found(filmMp4(20), 'recording')).toMatchObject({ contentType: 'video/mp4', seconds: 20 })
  })

  test('a minute is the most', () => {
    for (const make of [film, filmMp4]) {
      expect(found(make(60), 'recording').seconds).toBe(60)
      expect(examine(make(62), 'recording')).toBe('FILE_TOO_LARGE')
    }
  })

  test('a voice alone, two pictures, or a file of another kind is none', () => {
    for (const bytes of [webm(4), film(4, [1, 1]), film(4, [1, 17]), m4a(4), filmMp4(4, ['vide', 'vide']), film(0)])
      expect(examine(bytes, 'recording')).toBe('FILE_UNREADABLE')
    for (const bytes of [photo(), ogg(4), pdf()]) expect(examine(bytes, 'recording')).toBe('FILE_KIND_UNKNOWN')
  })

  test('one that is cut short is not longer than it is', () => {
    for (const bytes of [film(4), filmMp4(4)]) {
      for (const what of cuts(bytes, 'recording')) {
        if (typeof what === 'string') expect(what).toMatch(/^FILE_(UNREADABLE|KIND_UNKNOWN)$/)
        else expect(what.seconds).toBeLessThanOrEqual(4)
      }
    }
  })
})

/** As a real program writes it. */
const printed = (options: PDFKit.PDFDocumentOptions = {}) =>
  new Promise<Buffer>((done) => {
    const parts: Buffer[] = []
    const document = new PDFDocument({ size: 'A4', ...options })
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => done(Buffer.concat(parts)))
    document.text('Blood count').addPage().text('Urine')
    document.end()
  })

describe('documents', () => {
  test('a report is known with its pages', async () => {
    expect(found(await printed(), 'document')).toMatchObject({ contentType: 'application/pdf', pages: 2 })
    expect(found(pdf(3), 'document')).toMatchObject({ pages: 3 })
    expect(found(pdf(5, { packed: true }), 'document')).toMatchObject({ pages: 5 })
  })

  test('a locked one is not taken', async () => {
    expect(examine(await printed({ userPassword: 'secret' }), 'document')).toBe('FILE_UNREADABLE')
    expect(examine(pdf(1, { trailer: '/Encrypt 9 0 R' }), 'document')).toBe('FILE_UNREADABLE')
  })

  const SCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>'
  test.each([
    ['a script', pdf(1, { extra: [SCRIPT] })],
    ['a script when it opens', pdf(1, { catalog: `/OpenAction ${SCRIPT}` })],
    ['a script whose name is written in numbers', pdf(1, { extra: ['<< /S /J#61vaScrip#74 /JS (x) >>'] })],
    ['a script in a packed list', pdf(1, { extra: [SCRIPT], packed: true })],
    ['a script in a packed list, in numbers', pdf(1, { extra: ['<< /S /#4aavaScript >>'], packed: true })],
    ['a program to start', pdf(1, { extra: ['<< /S /Launch /F (cmd.exe) >>'] })],
    ['a form that sends itself', pdf(1, { extra: ['<< /S /SubmitForm /F (http://x) >>'] })],
    ['a script between the objects', Buffer.from(String(pdf(1)).replace('trailer', `${SCRIPT} trailer`))],
    ['a script inside a picture', pdf(1, { extra: [`<< /Length 9 >>\nstream\n7 0 obj ${SCRIPT} endobj\nendstream`] })],
    [
      'a list that hides inside a picture',
      pdf(1, { extra: ['<< /Length 9 >>\nstream\n<< /Type /ObjStm /N 1 >> stream\nx\nendstream'] }),
    ],
    [
      'a list packed in an unknown way',
      pdf(1, { extra: ['<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nx\nendstream'] }),
    ],
  ])('one with %s is not taken', (_, bytes) => expect(examine(bytes, 'document')).toBe('FILE_UNREADABLE'))

  test('what swells when it is unpacked is not taken', () => {
    const bomb = pdf(1, { extra: [`<< /A (${'a'.repeat(17_000_000)}) >>`], packed: true })
    expect(bomb.length).toBeLessThan(100_000)
    expect(examine(bomb, 'document')).toBe('FILE_UNREADABLE')
  })

  test('one without pages, or that lies about them, is none', () => {
    expect(examine(pdf(0), 'document')).toBe('FILE_UNREADABLE')
    expect(examine(Buffer.from(String(pdf(2)).replace('/Count 2', '/Count 9')), 'document')).toBe('FILE_UNREADABLE')
    expect(examine(pdf(301), 'document')).toBe('FILE_UNREADABLE')
  })

  test('what hangs behind its end goes; one that is cut short is none', () => {
    const both = Buffer.concat([pdf(2), Buffer.from('PK\x03\x04 an archive')])
    expect(found(both, 'document').bytes.includes('PK')).toBe(false)
    for (const fault of cuts(pdf(2), 'document')) expect(fault).toMatch(/^FILE_(UNREADABLE|KIND_UNKNOWN)$/)
  })
})

test('a file is what it is, not what it is sent as', () => {
  const kinds = { picture: photo(), voice: wav(1), document: pdf(1) }
  for (const [is, bytes] of Object.entries(kinds)) {
    for (const sent of ['picture', 'voice', 'document'] as const)
      if (sent !== is) expect(examine(bytes, sent)).toBe('FILE_KIND_UNKNOWN')
  }
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a page of the web', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a vector drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a program', Buffer.from('MZ\x90\0')],
  ['an archive', Buffer.from('PK\x03\x04')],
  ['an animated GIF', Buffer.from('GIF89a..........')],
  ['a page of the web before a PDF', Buffer.concat([Buffer.from('<html>'), pdf(1)])],
])('%s is no kind of file', (_, bytes) => {
  for (const kind of ['picture', 'voice', 'document'] as const) expect(examine(bytes, kind)).toBe('FILE_KIND_UNKNOWN')
})

test('a page of the web inside a photo does not come along', () => {
  const hidden = Buffer.concat([photo(9, 9, [exifSegment(1, '<script>alert(1)</script>')]), Buffer.from('<script>')])
  expect(found(hidden, 'picture').bytes.includes('<script>')).toBe(false)
})
