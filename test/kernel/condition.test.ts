import * as fc from 'fast-check'
import { Query } from 'mingo'
import { changed, matches } from '../../cloudfunctions/kernel/condition'
import type { Condition } from '../../cloudfunctions/kernel/store'
import { aClinic, aCondition } from '../store/arbitraries'
import { type Clinic, clinic, holder } from '../store/stores'

const stored = (fields: Partial<Clinic>) => ({ ...clinic('c1', fields), version: 1 })

test('a condition means what MongoDB means by it', () =>
  fc.assert(
    fc.property(aClinic, aCondition, (make, condition) => {
      const document = { ...make('c1'), version: 2 }
      expect(matches(document, condition)).toBe(new Query(condition as Record<string, never>).test(document))
    }),
    { numRuns: 1000 },
  ))

test.each<[string, Condition<Clinic>, boolean]>([
  ['some element has it', { 'holders.patient': 'b' }, true],
  ['no element has it', { 'holders.patient': 'c' }, false],
  ['none must have it, and one has', { 'holders.patient': { $ne: 'a' } }, false],
  ['none must have it, and none has', { 'holders.patient': { $ne: 'c' } }, true],
  ['missing counts as null', { 'holders.nowhere': null }, true],
  ['different elements may meet the two ends of a range', { 'holders.seat': { $gt: 1, $lt: 2 } }, true],
  ['text is no number', { places: { $gte: '1' } }, false],
  ['null is less than nothing', { room: { $lt: 'z' } }, false],
  ['one of several', { ward: { $in: ['外科', '内科'] } }, true],
  ['one of none', { ward: { $in: [] } }, false],
])('%s', (_, condition, expected) => {
  expect(matches(stored({ holders: [holder('a', 1), holder('b', 2)] }), condition)).toBe(expected)
})

test('an operator that does not exist matches nothing, rather than everything', () => {
  expect(matches(stored({}), { ward: { $regex: '.*' } } as never)).toBe(false)
})

test('one change sets, counts, pushes and pulls, one version later, and leaves the document as it was', () => {
  const before = Object.freeze(stored({ holders: [holder('a'), holder('b')], tags: ['old'], places: 2 }))
  const after = changed(before, {
    set: { open: false },
    inc: { places: -1 },
    push: { tags: 'new' },
    pull: { holders: { patient: 'a' } },
  })
  expect(after).toEqual({ ...before, version: 2, open: false, places: 1, tags: ['old', 'new'], holders: [holder('b')] })
  expect(before.tags).toEqual(['old'])
})

test('a pull takes only the elements that have all the values', () => {
  const before = stored({ holders: [holder('a', 1), holder('a', 2), holder('b', 1)] })
  const after = changed(before, { pull: { holders: { patient: 'a', seat: 1 } } })
  expect(after.holders).toEqual([holder('a', 2), holder('b', 1)])
  expect(changed(before, { pull: { tags: 'nothing' } }).tags).toEqual([])
})
