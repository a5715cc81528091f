import * as fc from 'fast-check'
import { inCapitals } from '../../cloudfunctions/billing/bill-amount'

const MILLION_YUAN = 100_000_000
const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 }

const sectionIn = (words = '') =>
  [...words.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)].reduce(
    (sum, [, digit = '', place = '']) => sum + DIGITS.indexOf(digit) * (PLACES[place] ?? 1),
    0,
  )

/** What a cashier reads, in fen. */
const readAloud = (words: string): number => {
  const [, yuan = '', jiao = '零', fen = '零'] = /^(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(words) ?? []
  const sections = yuan.split('万')
  const [low, high] = [sections.at(-1), sections.length > 1 ? sections[0] : '']
  return (sectionIn(high) * 10_000 + sectionIn(low)) * 100 + DIGITS.indexOf(jiao) * 10 + DIGITS.indexOf(fen)
}

test.each([
  [12_345, '壹佰贰拾叁元肆角伍分'],
  [140_950, '壹仟肆佰零玖元伍角'],
  [600_714, '陆仟零柒元壹角肆分'],
  [168_032, '壹仟陆佰捌拾元叁角贰分'],
  [10_700_053, '壹拾万柒仟元伍角叁分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [32_504, '叁佰贰拾伍元零肆分'],
  [1000, '壹拾元整'],
  [2000, '贰拾元整'],
  [10_000_500, '壹拾万零伍元整'],
  [100_000_000, '壹佰万元整'],
  [50, '伍角'],
  [5, '伍分'],
  [0, '零元整'],
])('%i fen is written %s', (fen, words) => {
  expect(inCapitals(fen)).toBe(words)
})

test('every amount up to a million yuan reads back as it was', () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: MILLION_YUAN }),
    fc.integer({ min: 0, max: 10_000 }).map((n) => n * 10_000),
  )
  fc.assert(
    fc.property(amount, (fen) => {
      const words = inCapitals(fen)
      expect(readAloud(words)).toBe(fen)
      expect(words).not.toMatch(/零零|零[拾佰仟万角分]|.零元|零整/)
      expect(words.endsWith('整')).toBe(fen % 100 === 0)
    }),
    { numRuns: 3000 },
  )
})

test('each fen of the first hundred yuan reads back too', () => {
  for (let fen = 0; fen <= 10_000; fen++) expect(readAloud(inCapitals(fen))).toBe(fen)
})

test.each([-1, 0.5, NaN, 10_000_000_000])('%d is no amount of a bill', (fen) => {
  expect(() => inCapitals(fen)).toThrow(RangeError)
})
