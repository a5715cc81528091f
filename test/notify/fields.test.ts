import fc from 'fast-check'
import { type FieldType, fit } from '../../cloudfunctions/notify/fields'
import { afterNight } from '../../cloudfunctions/notify/quiet'
import { fieldsOf, forms, moments, templates, usualWechatFields } from '../../cloudfunctions/notify/templates'
import { faultIn } from '../../local/sandbox/messages/field-rules'

const TYPES: readonly FieldType[] = ['thing', 'name', 'phrase', 'time', 'number', 'character_string', 'amount']

/** As people and attackers write: Chinese, rare characters of two halves, families of emoji, halves, line ends. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('王', '𠮷', '👨‍👩‍👧', '\ud800', '\n', ' ', '·', 'é', 'a', '1', '.', '¥', '约', '\u200d'), {
      maxLength: 50,
    })
    .map((parts) => parts.join('')),
)

test.each(TYPES)('whatever is written for a %s, WeChat takes what we make of it', (type) => {
  fc.assert(
    fc.property(texts, (text) => {
      const fitted = fit(type, text)
      if (fitted !== null) expect([fitted, faultIn(`${type}1`, fitted)]).toEqual([fitted, null])
    }),
    { numRuns: 2000 },
  )
})

test('what is shortened begins as it was, ends with a mark, and breaks no character', () => {
  const han = fc.array(fc.constantFrom('王', '约', '𠮷', '𪚥', 'é'), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(han, (parts) => {
      const text = parts.join('')
      const fitted = fit('thing', text) ?? ''
      if (text.length <= 20) return expect(fitted).toBe(text)
      expect(fitted.endsWith('…')).toBe(true)
      expect(text.startsWith(fitted.slice(0, -1))).toBe(true)
      expect(/\p{Cs}/u.test(fitted)).toBe(false)
      expect(fitted.length).toBeGreaterThan(17)
    }),
  )
})

test('a number, a time, an amount or a phrase is never cut: it would say something else', () => {
  expect(fit('number', '1'.repeat(33))).toBeNull()
  expect(fit('amount', '¥12345678901.00')).toBeNull()
  expect(fit('character_string', 'A'.repeat(33))).toBeNull()
  expect(fit('phrase', '已经原路退回')).toBeNull()
  expect(fit('time', '2026-11-26')).toBeNull()
  expect(fit('number', '十二')).toBeNull()
})

test.each([
  ['thing', '请提前15分钟到，带好证件', '请提前15分钟到，带好证件'],
  ['thing', '一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ['name', '阿卜杜热合曼·买买提依明', '阿卜杜热合曼'],
  ['name', 'Alexander Bartholomew Featherstone', 'Alexander'],
  ['name', '王小明', '王小明'],
  ['time', '2026-11-26T01:15:00.000Z', '2026年11月26日 09:15'],
  ['time', '2026-12-31T16:00:00.000Z', '2027年1月1日 00:00'],
  ['amount', '¥12.50', '¥12.50'],
  ['phrase', '已到账', '已到账'],
] as const)('%s: %s becomes %s', (type, text, expected) => {
  expect(fit(type, text)).toBe(expected)
})

test('every kind’s own note fits uncut, and its form can say it', () => {
  for (const { note, form, channels } of Object.values(templates)) {
    expect([note, fit('thing', note)]).toEqual([note, note])
    expect(fieldsOf(form).some(([name]) => name === 'note')).toBe(true)
    expect(new Set(channels).size).toBe(channels.length)
  }
})

test('a tap asks for three templates at most, each of its own title, as WeChat wants', () => {
  for (const asked of Object.values(moments)) {
    expect(asked.length).toBeLessThanOrEqual(3)
    expect(new Set(asked.map((form) => forms[form].title)).size).toBe(asked.length)
  }
  expect(Object.values(usualWechatFields('visit'))).toEqual(['name1', 'name2', 'thing3', 'time4', 'thing5'])
})

const at = (clock: string, day = '2026-11-25') => new Date(Date.parse(`${day}T${clock}:00+08:00`)).toISOString()

test.each([
  ['21:59', '21:59', '2026-11-25'],
  ['22:00', '07:00', '2026-11-26'],
  ['23:59', '07:00', '2026-11-26'],
  ['00:00', '07:00', '2026-11-25'],
  ['06:59', '07:00', '2026-11-25'],
  ['07:00', '07:00', '2026-11-25'],
])('what is written at %s goes out at %s', (written, goes, day) => {
  expect(afterNight(at(written))).toBe(at(goes, day))
})

test('no message that is not urgent goes out at night, and none waits longer than the night', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }), (date) => {
      const goes = afterNight(date.toISOString())
      const clock = new Date(Date.parse(goes) + 8 * 3_600_000).getUTCHours()
      expect(clock >= 7 && clock < 22).toBe(true)
      expect(Date.parse(goes) - date.getTime()).toBeLessThanOrEqual(9 * 3_600_000)
      expect(afterNight(goes)).toBe(goes)
    }),
  )
})
