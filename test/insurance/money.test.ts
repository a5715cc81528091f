import fc from 'fast-check'
import { NumberText } from '../../cloudfunctions/adapters/insurance/exact'
import { fenOf, yuan } from '../../cloudfunctions/adapters/insurance/money'
import { compactTime, readTime, wallTime } from '../../cloudfunctions/adapters/insurance/times'

test('every amount in fen goes to yuan and back', () => {
  fc.assert(fc.property(fc.maxSafeNat(), (fen) => fenOf(yuan(fen)) === fen))
})

test.each([
  ['0', 0],
  ['0.1', 10],
  ['12', 1200],
  ['12.3400', 1234],
  ['0.29', 29],
  ['1.005', null],
  ['-1.00', null],
  ['1e3', null],
  ['1,000.00', null],
  ['.5', null],
  ['12.', null],
  ['', null],
  ['元', null],
  ['99999999999999999', null],
])('%j is %p fen', (text, fen) => {
  expect(fenOf(text)).toBe(fen)
  if (/^[\d.]+$/.test(text)) expect(fenOf(new NumberText(text))).toBe(fen)
})

test('an instant goes to the hospital’s clock and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      const at = new Date(seconds * 1000).toISOString()
      expect(readTime(compactTime(at))).toBe(at)
      expect(readTime(wallTime(at))).toBe(at)
    }),
  )
  expect(compactTime('2026-11-24T17:05:09.000Z')).toBe('20261125010509')
  expect(['', 'yesterday', '20261325000000', '2026-11-25'].map(readTime)).toEqual([null, null, null, null])
})
