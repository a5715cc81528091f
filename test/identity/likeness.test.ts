import fc from 'fast-check'
import { likenessKeys, likenessesOf, plainName } from '../../cloudfunctions/identity/likeness'
import { Vault } from '../../cloudfunctions/kernel/vault'
import { TEST_KEYS } from '../support/hospital'

const wang = {
  ...{ name: '王小明', sex: 'male' as const, birthDate: '1954-02-03' },
  ...{ phone: '13900000000', paperKind: 'resident' as 'resident' | 'passport' },
}
const passport = { ...wang, paperKind: 'passport' as const, phone: '13700000000' }

test('name, birth date and sex under another paper look like one person', () => {
  expect(likenessesOf(wang, passport)).toEqual(['name-birth-sex'])
})

test('namesakes with an identity card each are two people', () => {
  expect(likenessesOf(wang, { ...wang, phone: '13700000000' })).toEqual([])
})

test('name and phone look like one person even where a birth date was mistyped', () => {
  expect(likenessesOf(wang, { ...passport, birthDate: '1954-03-02', phone: wang.phone })).toEqual(['name-phone'])
})

test.each([
  ['another name', { name: '王大明' }],
  ['the other sex', { sex: 'female' as const }],
  ['another birthday and phone', { birthDate: '1955-02-03' }],
])('%s: two people', (_, change) => {
  expect(likenessesOf(wang, { ...passport, ...change })).toEqual([])
})

test.each(['阿里木·买买提', '阿里木•买买提', '阿里木 买买提', '阿里木.买买提'])('%s is one name', (name) => {
  expect(plainName(name)).toBe('阿里木买买提')
})

test('small letters and wide letters are the same name', () => {
  expect(plainName('Ｌｉ Ming')).toBe(plainName('LI MING'))
})

const person = fc.record({
  name: fc.constantFrom('王小明', '王 小明', '李秀英', 'Li Ming', 'LI·MING'),
  sex: fc.constantFrom('male' as const, 'female' as const),
  birthDate: fc.constantFrom('1954-02-03', '1960-01-01'),
  phone: fc.constantFrom('13900000000', '13700000000'),
  paperKind: fc.constantFrom('resident' as const, 'passport' as const, 'hk-macao' as const),
})

test('likeness goes both ways, and whoever is alike has a key in common', () => {
  const vault = new Vault(TEST_KEYS, 'a-secret-for-tests-that-is-long-enough')
  fc.assert(
    fc.property(person, person, (one, other) => {
      const found = likenessesOf(one, other)
      expect(likenessesOf(other, one)).toEqual(found)
      const [a, b] = [likenessKeys(vault, one), likenessKeys(vault, other)]
      if (found.includes('name-birth-sex')) expect(a.birthKey).toBe(b.birthKey)
      if (found.includes('name-phone')) expect(a.phoneKey).toBe(b.phoneKey)
    }),
  )
})
