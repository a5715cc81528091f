import * as fc from 'fast-check'
import { fromCursor, toCursor } from '../../cloudfunctions/kernel/cursor'

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
