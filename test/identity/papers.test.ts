import type { PaperKind } from '@xinglin/types/identity'
import * as fc from 'fast-check'
import { checkDigitOf, readPaper } from '../../cloudfunctions/identity/papers'
import { demoPatientFor } from '../../local/hospital/people'

const TODAY = '2026-11-25'
const read = (number: string) => readPaper('resident', number, TODAY)

const aDate = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2026, 10, 25) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10))
/** Any valid number: a division, a date, a sequence, and the digit that follows from them. */
const aResident = fc
  .tuple(fc.integer({ min: 110101, max: 990101 }), aDate, fc.integer({ min: 0, max: 999 }))
  .map(([division, date, sequence]) => {
    const first17 = `${division}${date.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
    return { number: first17 + checkDigitOf(first17), date, sex: sequence % 2 === 1 ? 'male' : 'female' }
  })

test.each([
  ['11010519491231002X', 'female', '1949-12-31'],
  ['440524188001010014', 'male', '1880-01-01'],
  ['990101199003070015', 'male', '1990-03-07'],
])('the check digit of %s is right', (number) => {
  expect(checkDigitOf(number)).toBe(number.slice(-1))
})

test('a number tells sex and birth date', () => {
  expect(read('11010519491231002X')).toEqual({
    ...{ fault: null, number: '11010519491231002X' },
    told: { sex: 'female', birthDate: '1949-12-31' },
  })
  expect(read('990101199003070015')).toMatchObject({ fault: null, told: { sex: 'male', birthDate: '1990-03-07' } })
})

test('a small x, and spaces or dashes between the groups, are read as they are meant', () => {
  for (const written of ['11010519491231002x', ' 110105 19491231 002x ', '110105-19491231-002X']) {
    expect(read(written)).toMatchObject({ fault: null, number: '11010519491231002X' })
  }
})

test.each([
  ['', 'length'],
  ['11010519491231002', 'length'],
  ['11010519491231002X0', 'length'],
  ['110105491231002', 'length'],
  ['01010519491231002X', 'characters'],
  ['1101051949123100AX', 'characters'],
  ['X1010519491231002X', 'characters'],
  ['１10105194912310021', 'characters'],
  ['110105194913310021', 'birth-date'],
  ['110105194902300021', 'birth-date'],
  ['110105190002290021', 'birth-date'],
  ['110105202611260021', 'birth-date'],
  ['440524188001010014', 'birth-date'],
  ['110105194912310020', 'check-digit'],
  ['990101199003070016', 'check-digit'],
])('"%s" has a fault: %s', (number, fault) => {
  expect(read(number)).toEqual({ fault })
})

test('somebody born today can have a number, and on a leap day too', () => {
  const born = (day: string) => `110105${day}002`
  for (const day of ['20261125', '20240229']) {
    expect(read(born(day) + checkDigitOf(born(day)))).toMatchObject({ fault: null })
  }
})

test('every valid number is read, whatever spaces are in it', () =>
  fc.assert(
    fc.property(aResident, fc.nat({ max: 17 }), ({ number, date, sex }, at) => {
      const written = `${number.slice(0, at)} ${number.slice(at).toLowerCase()}`
      expect(read(written)).toEqual({ fault: null, number, told: { sex, birthDate: date } })
    }),
  ))

test('any one wrong digit is caught', () =>
  fc.assert(
    fc.property(aResident, fc.nat({ max: 17 }), fc.constantFrom(...'0123456789X'), ({ number }, at, digit) => {
      fc.pre(number[at] !== digit)
      expect(read(number.slice(0, at) + digit + number.slice(at + 1)).fault).not.toBeNull()
    }),
    { numRuns: 1000 },
  ))

test('two neighbouring digits that changed places are caught', () =>
  fc.assert(
    fc.property(aResident, fc.nat({ max: 16 }), ({ number }, at) => {
      fc.pre(number[at] !== number[at + 1])
      const swapped = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`
      expect(read(swapped).fault).not.toBeNull()
    }),
    { numRuns: 1000 },
  ))

test('no text whatever makes the reader throw', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(() => read(text)).not.toThrow())))

test.each<[PaperKind, string, string]>([
  ['passport', 'e12345678', 'E12345678'],
  ['passport', 'EA 1234567', 'EA1234567'],
  ['hk-macao', 'H12345678', 'H12345678'],
  ['hk-macao', 'm1234567801', 'M1234567801'],
  ['taiwan', '1234-5678', '12345678'],
  ['foreign-resident', 'CHN110085041234', 'CHN110085041234'],
  ['foreign-resident', '91102419850412001x', '91102419850412001X'],
  ['birth', 'J330112233', 'J330112233'],
])('a %s number is taken: %s', (kind, written, number) => {
  expect(readPaper(kind, written, TODAY)).toEqual({ fault: null, number, told: null })
})

test.each<[PaperKind, string]>([
  ['passport', 'E1234'],
  ['passport', 'E123456789012'],
  ['passport', 'É12345678'],
  ['hk-macao', 'T12345678'],
  ['hk-macao', 'H123456789'],
  ['taiwan', '1234567'],
  ['foreign-resident', '11010519491231002X'],
  ['foreign-resident', 'CH1110085041234'],
  ['birth', '330112233'],
])('a %s number of the wrong form is refused: %s', (kind, written) => {
  expect(readPaper(kind, written, TODAY)).toEqual({ fault: 'form' })
})

test('the demo hospital’s invented people have valid numbers that are nobody’s', () => {
  for (const [name, n] of [
    ['王小明', 0],
    ['王小明', 1],
    ['赵大海', 0],
  ] as const) {
    const { paperNumber, sex, birthDate } = demoPatientFor(name, n)
    expect(read(paperNumber)).toMatchObject({ fault: null, told: { sex, birthDate } })
    expect(paperNumber).toMatch(/^990101/)
  }
})
