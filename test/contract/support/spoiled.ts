import fc, { type Arbitrary } from 'fast-check'
import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import { type Hints, accepts, valid } from './valid'

const known = (schema: $ZodType) => (schema as $ZodTypes)._zod.def

/** Shown to nobody: an answer that repeats it repeats what was sent. */
export const MARK = 'MARK-7f3a9c'

const LONG = `${MARK}${'长'.repeat(20_000)}`

const ANYTHING: readonly unknown[] = [
  null,
  undefined,
  true,
  false,
  0,
  -1,
  1.5,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  '   ',
  '\u0000',
  '\ud800',
  '2026-02-30',
  '26:00',
  MARK,
  `../${MARK}`,
  `${MARK} OR 1=1`,
  `{"$ne":"${MARK}"}`,
  LONG,
  [],
  [[]],
  [null],
  [MARK],
  Array.from({ length: 60 }, () => MARK),
  {},
  { $ne: null },
  { [MARK]: MARK },
  { length: 3 },
]

/** Where something can be spoiled: each way from the top to a part of the schema. */
type Way = readonly (string | number)[]

const inner = (schema: $ZodType): $ZodType => {
  const def = known(schema)
  return def.type === 'optional' || def.type === 'default' || def.type === 'nullable' ? inner(def.innerType) : schema
}

export const waysInto = (schema: $ZodType): Way[] => {
  const def = known(inner(schema))
  if (def.type === 'object') {
    const below = Object.entries(def.shape as Record<string, $ZodType>)
    return [[], ...below.flatMap(([name, part]) => waysInto(part).map((way) => [name, ...way]))]
  }
  if (def.type === 'union') return def.options.flatMap((option: $ZodType) => waysInto(option))
  if (def.type === 'array') return [[], ...waysInto(def.element).map((way) => [0, ...way])]
  return [[]]
}

const isContainer = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

/** A copy with another value at the end of the way; parts that are missing on it are made. */
const put = (value: unknown, [head, ...rest]: Way, change: (old: unknown) => unknown): unknown => {
  if (head === undefined) return change(value)
  const base = isContainer(value) ? value : typeof head === 'number' ? [] : {}
  const copy: Record<string | number, unknown> = Array.isArray(base) ? ([...base] as never) : { ...base }
  copy[head] = put(copy[head], rest, change)
  return copy
}

const without = (value: unknown, way: Way): unknown =>
  put(value, way.slice(0, -1), (parent) => {
    if (!isContainer(parent) || Array.isArray(parent)) return undefined
    const { [String(way.at(-1))]: _, ...others } = parent
    return others
  })

const spoil: Arbitrary<(value: unknown, way: Way) => unknown> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...ANYTHING).map((bad) => (value: unknown, way: Way) => put(value, way, () => bad)),
  },
  { weight: 2, arbitrary: fc.constant(without) },
  { weight: 1, arbitrary: fc.constant((value: unknown, way: Way) => put(value, way, (old) => [old])) },
  { weight: 1, arbitrary: fc.constant((value: unknown, way: Way) => put(value, way, (old) => ({ value: old }))) },
  {
    weight: 1,
    arbitrary: fc.anything({ maxDepth: 2 }).map((bad) => (value: unknown, way: Way) => put(value, way, () => bad)),
  },
)

/** Inputs that the schema refuses: a valid one with one part spoiled. */
export const spoiled = (schema: $ZodType, hints: Hints): Arbitrary<unknown> => {
  const ways = waysInto(schema)
  return fc
    .tuple(valid(schema, hints), fc.constantFrom(...ways), spoil)
    .map(([value, way, change]) => change(value, way))
    .filter((value) => !accepts(schema, value))
}
