import * as fc from 'fast-check'
import { maskName, maskPaper, maskPhone } from '../../cloudfunctions/identity/masks'

test.each([
  ['张三', '张*'],
  ['王小明', '王*明'],
  ['欧阳静姝', '欧**姝'],
  ['李', '李'],
  ['阿卜杜拉·买买提', '阿***提'],
  ['阿依古丽·艾合买提江', '阿***江'],
  ['𬱖好', '𬱖*'],
  ['张𬱖', '张*'],
  ['John Smith', 'J***h'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('a masked name never shows more than two characters, nor how long a long name is', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'王李张小明静𬱖·买提'), { minLength: 2, maxLength: 20 }), (characters) => {
      const masked = [...maskName(characters.join(''))]
      expect(masked.filter((character) => character !== '*').length).toBeLessThanOrEqual(2)
      expect(masked.length).toBeLessThanOrEqual(5)
      expect(masked).toContain('*')
    }),
  ))

test('a paper shows three characters in front and four behind, a short one only two behind', () => {
  expect(maskPaper('11010519491231002X')).toBe('110***********002X')
  expect(maskPaper('E12345678')).toBe('E12**5678')
  expect(maskPaper('12345678')).toBe('****78')
})

test('a phone shows its first three and last four digits', () => {
  expect(maskPhone('13912345678')).toBe('139****5678')
})

test('neither can be told from its mask', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), fc.stringMatching(/^[A-Z0-9]{6,18}$/), (phone, paper) => {
      expect(maskPhone(phone)).toMatch(/^\d{3}\*{4}\d{4}$/)
      expect((maskPaper(paper).match(/\*/g) ?? []).length).toBeGreaterThanOrEqual(2)
    }),
  ))
