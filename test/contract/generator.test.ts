import fc from 'fast-check'
import * as z from 'zod/mini'
import { cases } from './support/cases'
import { operations } from './support/operations'
import { spoiled } from './support/spoiled'
import { accepts, valid } from './support/valid'

test('there is a case for each operation, and no other', () => {
  expect(Object.keys(cases).sort()).toEqual(operations.map(({ name }) => name).sort())
})

test.each(operations.map((each) => [each.name, each] as const))(
  '%s has generators for all of its input',
  (_, { input }) => {
    for (const value of fc.sample(valid(input, {}), 30)) expect(accepts(input, value)).toBe(true)
    for (const value of fc.sample(spoiled(input, {}), 30)) expect(accepts(input, value)).toBe(false)
  },
)

test.each([
  ['a date', z.date()],
  ['a record', z.object({ of: z.record(z.string(), z.string()) })],
  ['a format without a pattern', z.string().check(z.refine(() => true))],
  ['a bigint', z.array(z.bigint())],
])('%s, which no generator knows, fails instead of being skipped', (_, schema) => {
  expect(() => fc.sample(valid(schema, {}), 1)).toThrow('no generator')
})

test('values that exist are used only where they fit', () => {
  const schema = z.object({ name: z.string().check(z.maxLength(2)) })
  const names = fc
    .sample(valid(schema, { name: ['李雷', '欧阳修'] }), 200)
    .map((value) => (value as { name: string }).name)
  expect(names).toContain('李雷')
  expect(names).not.toContain('欧阳修')
})
