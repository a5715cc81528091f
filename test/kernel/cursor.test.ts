import * as fc from 'fast-check'
import { fromCursor, pageOf, toCursor } from '../../cloudfunctions/kernel/cursor'

test('a cursor comes back as it went, and fits into an address', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (value, id) => {
      expect(fromCursor(toCursor(value, id))).toEqual({ value, id })
      expect(toCursor(value, id)).toMatch(/^[\w-]*$/)
    }),
  ))

test('nothing, and what is no cursor of ours, is the first page', () => {
  const numbers = Buffer.from('[1,2]').toString('base64url')
  const object = Buffer.from('{"value":"a"}').toString('base64url')
  const nothing = Buffer.from('null').toString('base64url')
  for (const text of [undefined, '', '!!', 'abc', numbers, object, nothing]) expect(fromCursor(text)).toBeUndefined()
})

test('no text whatever makes it throw', () =>
  fc.assert(fc.property(fc.string(), (text) => expect(() => fromCursor(text)).not.toThrow())))

test('a page goes on only when a row follows it, and then after its last row', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }), (count, size) => {
      const rows = Array.from({ length: count }, (_, i) => ({ id: `row${i}`, at: String(i).padStart(2, '0') }))
      const { page, nextCursor } = pageOf(rows.slice(0, size + 1), { size, by: ({ at }) => at })
      expect(page).toEqual(rows.slice(0, size))
      const last = page.at(-1)
      expect(nextCursor && fromCursor(nextCursor)).toEqual(count > size ? { value: last?.at, id: last?.id } : null)
    }),
  ))
