import concepts from '../../cloudfunctions/triage/knowledge/concepts.json'
import departments from '../../cloudfunctions/triage/knowledge/departments.json'
import findings from '../../cloudfunctions/triage/knowledge/findings.json'
import misspellings from '../../cloudfunctions/triage/knowledge/misspellings.json'
import preparation from '../../cloudfunctions/triage/knowledge/preparation.json'
import questions from '../../cloudfunctions/triage/knowledge/questions.json'
import redFlags from '../../cloudfunctions/triage/knowledge/red-flags.json'
import severity from '../../cloudfunctions/triage/knowledge/severity.json'
import signs from '../../cloudfunctions/triage/knowledge/signs.json'
import terms from '../../cloudfunctions/triage/knowledge/terms.json'
import { seatIn } from '../../cloudfunctions/triage/house'
import { demoDepartments } from '../../local/hospital/departments'

const names = new Set(departments.map(({ name }) => name))
const CONDITION = /^(近|孕|儿童|(年龄|月龄|血糖|高压|体温|血氧|心率)[<≥][\d.]+|血压≥\d+\/\d+)$/

const twice = (list: readonly string[]) => list.filter((each, i) => list.indexOf(each) !== i)

test('every part of a red flag is a sign or a condition that is known', () => {
  const known = new Set([...signs, ...concepts.words, ...concepts.pairs].map(({ sign }) => sign))
  const parts = [...redFlags.flatMap(({ when }) => when), ...concepts.pairs.flatMap(({ of }) => of)].flatMap((each) =>
    each.split(' + '),
  )
  expect(parts.filter((part) => !known.has(part) && !CONDITION.test(part))).toEqual([])
  expect(redFlags).toHaveLength(30)
})

test('a word list that no rule looks at is not kept', () => {
  const used = new Set(
    [...redFlags.flatMap(({ when }) => when), ...concepts.pairs.flatMap(({ of }) => of)].flatMap((each) =>
      each.split(' + '),
    ),
  )
  expect(concepts.words.map(({ sign }) => sign).filter((sign) => !used.has(sign))).toEqual([])
})

test('a slip of typing is put right without moving what stands around it', () => {
  expect(Object.entries(misspellings.words).filter(([slip, meant]) => slip.length !== meant.length)).toEqual([])
})

test('every red flag says whom to call and what to do until help comes', () => {
  for (const { id, call, untilHelpComes, level } of redFlags) {
    expect([id, call.length > 0, untilHelpComes.length > 2, [1, 2].includes(level)]).toEqual([id, true, true, true])
  }
})

test('despair is sent to 12356 and violence to 110', () => {
  const callOf = (id: string) => redFlags.find((each) => each.id === id)?.call
  expect(callOf('R9')).toContain('12356')
  expect(callOf('R27')).toContain('110')
})

test('whoever is named sees patients: departments are spelt alike everywhere', () => {
  const used = [
    ...terms.flatMap((each) => each.departments),
    ...findings.flatMap((each) => each.departments),
    ...preparation.flatMap((each) => each.departments),
    ...departments.flatMap(({ instead }) => instead),
  ]
  expect([...new Set(used)].filter((name) => !names.has(name))).toEqual([])
})

test('nothing is listed twice', () => {
  expect(twice(terms.flatMap(({ words }) => words))).toEqual([])
  expect(twice([...signs, ...concepts.words].map(({ sign }) => sign))).toEqual([])
  for (const { words } of concepts.words) expect(twice(words)).toEqual([])
  expect(twice(questions.map(({ id }) => id))).toEqual([])
})

test('every row says where it is from and who looked at it', () => {
  for (const row of [...terms, ...findings, ...preparation, ...questions, ...redFlags, ...severity])
    expect(row).toMatchObject({ source: expect.stringMatching(/./), reviewer: expect.any(String) })
})

test('questions are about terms that exist', () => {
  const known = new Set(terms.map(({ name }) => name))
  expect(questions.flatMap(({ about }) => about).filter((name) => !known.has(name))).toEqual([])
})

test.each(['small', 'large'] as const)('in the %s hospital somebody sees the patients of every department', (size) => {
  const house = { departments: demoDepartments(size).map((each) => ({ ...each, doctors: 1 })), doctors: new Map() }
  expect([...names].filter((name) => seatIn(house, name) === null)).toEqual([])
})
