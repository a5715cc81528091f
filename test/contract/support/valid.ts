import fc, { type Arbitrary } from 'fast-check'
import { type $ZodCheck, type $ZodType, type $ZodTypes, safeParse } from 'zod/v4/core'

/** Values that mean something in the hospital at hand, by the name of the field: existing ids, codes, dates. */
export type Hints = Readonly<Record<string, readonly unknown[]>>

interface Bounds {
  min: number
  max: number
  patterns: RegExp[]
  isDate: boolean
}

const known = (schema: $ZodType) => (schema as $ZodTypes)._zod.def

/** What the checks ask for. A check that the generator does not know is an error, so that none is skipped in silence. */
export const boundsOf = (schema: $ZodType): Bounds => {
  const bounds: Bounds = { min: -Infinity, max: Infinity, patterns: [], isDate: false }
  const own = schema as unknown as $ZodCheck
  const { format, pattern } = known(schema) as { format?: string; pattern?: RegExp }
  bounds.isDate = format === 'date'
  if (pattern) bounds.patterns.push(pattern)
  else if (format && format !== 'safeint') throw new Error(`no generator for the format ${format} of ${String(own)}`)
  for (const { _zod } of (known(schema) as { checks?: $ZodCheck[] }).checks ?? []) {
    const def = _zod.def as {
      check: string
      minimum?: number
      maximum?: number
      length?: number
      value?: number
      pattern?: RegExp
    }
    if (def.check === 'min_length') bounds.min = Math.max(bounds.min, def.minimum ?? 0)
    else if (def.check === 'max_length') bounds.max = Math.min(bounds.max, def.maximum ?? 0)
    else if (def.check === 'length_equals') bounds.min = bounds.max = def.length ?? 0
    else if (def.check === 'greater_than') bounds.min = Math.max(bounds.min, def.value ?? 0)
    else if (def.check === 'less_than') bounds.max = Math.min(bounds.max, def.value ?? 0)
    else if (def.check === 'string_format' && def.pattern) bounds.patterns.push(def.pattern)
    else if (def.check !== 'overwrite') throw new Error(`no generator for the check ${def.check}`)
  }
  return bounds
}

/** Texts as people and attackers write them. */
const SAMPLES = [
  '头痛三天',
  '阿依古丽·买买提',
  '𠮷野家',
  '👨‍👩‍👧',
  '%_\\',
  "'; DROP TABLE--",
  '<b>',
  '\u0000',
  '\ud800',
  ' 空 ',
  'ﷺ',
  '$ne',
]

const CENTURIES = { min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }

const texts = ({ min, max, patterns, isDate }: Bounds): Arbitrary<string> => {
  const most = Math.min(max, 400)
  const [pattern] = patterns
  if (isDate) return fc.date(CENTURIES).map((date) => date.toISOString().slice(0, 10))
  if (pattern) return fc.stringMatching(pattern, { size: 'small' })
  const length = { minLength: Math.max(min, 0), maxLength: Math.min(most, 40) }
  return fc.oneof(
    fc.string({ unit: 'grapheme', ...length }),
    fc.string({ unit: 'binary', ...length }),
    fc.constantFrom(...SAMPLES),
    fc.constant('字'.repeat(most)),
  )
}

const numbers = ({ min, max }: Bounds) =>
  fc.integer({ min: Math.max(min, Number.MIN_SAFE_INTEGER), max: Math.min(max, Number.MAX_SAFE_INTEGER) })

/** Fields that nobody asked for: they must do no harm. */
const junk = fc.option(
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'role', 'accountId', 'hasOwnProperty', '多余'),
    fc.anything(),
    {
      maxKeys: 2,
    },
  ),
  { freq: 4, nil: {} },
)

const withJunk = (value: Arbitrary<Record<string, unknown>>) =>
  fc
    .tuple(junk, value)
    .map(([extra, fields]) => Object.assign(Object.create(Object.prototype), extra, fields) as object)

const objects = (shape: Record<string, $ZodType>, hints: Hints): Arbitrary<unknown> => {
  const names = Object.keys(shape)
  const needed = names.filter((name) => !['optional', 'default'].includes(known(shape[name] as $ZodType).type))
  const fields = Object.fromEntries(names.map((name) => [name, valid(shape[name] as $ZodType, hints, name)]))
  return withJunk(fc.record(fields, { requiredKeys: needed as never }))
}

const plain = (schema: $ZodType, hints: Hints, field: string): Arbitrary<unknown> => {
  const def = known(schema)
  switch (def.type) {
    case 'object':
      return objects(def.shape, hints)
    case 'optional':
    case 'default':
      return fc.option(valid(def.innerType, hints, field), { nil: undefined, freq: 4 })
    case 'nullable':
      return fc.option(valid(def.innerType, hints, field), { nil: null, freq: 4 })
    case 'array': {
      const { min, max } = boundsOf(schema)
      const length = { minLength: Math.max(min, 0), maxLength: Math.min(max, 4) }
      return fc.array(valid(def.element, hints, field.replace(/s$/, '')), length)
    }
    case 'union':
      return fc.oneof(...def.options.map((option: $ZodType) => valid(option, hints, field)))
    case 'tuple':
      return fc.tuple(...def.items.map((item: $ZodType) => valid(item, hints, field)))
    case 'enum':
      return fc.constantFrom(...(Object.values(def.entries) as unknown[]))
    case 'literal':
      return fc.constantFrom(...(def.values as unknown[]))
    case 'boolean':
      return fc.boolean()
    case 'string':
      return texts(boundsOf(schema))
    case 'number':
      return numbers(boundsOf(schema))
    default:
      throw new Error(`no generator for ${def.type} (field ${field})`)
  }
}

export const accepts = (schema: $ZodType, value: unknown) => safeParse(schema, value).success

/** Inputs that the schema takes: mostly with values that exist, sometimes with any others. */
export const valid = (schema: $ZodType, hints: Hints, field = ''): Arbitrary<unknown> => {
  const made = plain(schema, hints, field).filter((value) => accepts(schema, value))
  const fitting = (hints[field] ?? []).filter((value) => accepts(schema, value))
  if (fitting.length === 0) return made
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: made })
}
