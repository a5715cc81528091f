import * as fc from 'fast-check'
import { canonical, digest, randomId } from '../../cloudfunctions/kernel/ids'

const anObject = fc.dictionary(
  fc.string().filter((key) => key !== '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
)
const backwards = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, backwards(part)]),
      )
    : value

test('equal values have equal text, whatever the order of their keys', () =>
  fc.assert(
    fc.property(anObject, (value) => {
      expect(canonical(backwards(value))).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  ))

test('the order of a list matters', () => {
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]))
})

test('a digest follows from its parts and from where they are cut', () => {
  expect(digest('a', 'b')).toBe(digest('a', 'b'))
  expect(digest('ab')).not.toBe(digest('a', 'b'))
  expect(digest('a', 'bc')).not.toBe(digest('ab', 'c'))
})

test('digests and random ids fit into ids and addresses', () =>
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(digest(...parts)).toMatch(/^[\w-]{20}$/)
      expect(randomId()).toMatch(/^[\w-]{20}$/)
    }),
  ))

test('no two random ids are the same', () => {
  expect(new Set(Array.from({ length: 10_000 }, randomId)).size).toBe(10_000)
})
