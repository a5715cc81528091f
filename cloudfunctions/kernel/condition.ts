import type { Change, Condition, Entity, Stored, Test } from './store'

type Fields = Record<string, unknown>

/** All values at a dotted path; an array on the way stands for its elements, and what is missing counts as null. */
const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path))
  const [head, ...rest] = path
  if (head === undefined) return [value ?? null]
  return value !== null && typeof value === 'object' ? valuesAt((value as Fields)[head], rest) : [null]
}

type Comparable = string | number
const comparable = (a: unknown, b: unknown): a is Comparable =>
  typeof a === typeof b && (typeof a === 'string' || typeof a === 'number')

const OPERATORS: Record<string, (values: unknown[], operand: never) => boolean> = {
  $gt: (values, operand: Comparable) => values.some((v) => comparable(v, operand) && v > operand),
  $gte: (values, operand: Comparable) => values.some((v) => comparable(v, operand) && v >= operand),
  $lt: (values, operand: Comparable) => values.some((v) => comparable(v, operand) && v < operand),
  $lte: (values, operand: Comparable) => values.some((v) => comparable(v, operand) && v <= operand),
  $ne: (values, operand: unknown) => !values.includes(operand),
  $in: (values, operand: readonly unknown[]) => values.some((v) => operand.includes(v)),
}

const holds = (values: unknown[], test: Test): boolean => {
  if (test === null || typeof test !== 'object') return values.includes(test)
  return Object.entries(test).every(([operator, operand]) => OPERATORS[operator]?.(values, operand as never) ?? false)
}

/** Whether a document meets a condition, with MongoDB's meaning of dotted paths. */
export const matches = <T extends Entity>(document: T, condition: Condition<T>): boolean =>
  Object.entries(condition).every(([path, test]) => holds(valuesAt(document, path.split('.')), test as Test))

/** A part that is a scalar stands for itself. */
const contains = (element: unknown, part: unknown) =>
  part === null || typeof part !== 'object'
    ? element === part
    : Object.entries(part).every(([key, value]) => ((element as Fields)[key] ?? null) === value)

/** The document after a change, one version later. */
export const changed = <T extends Entity>(document: Stored<T>, change: Change<T>): Stored<T> => {
  const next = { ...document, ...change.set, version: document.version + 1 } as unknown as Fields
  for (const [field, by] of Object.entries(change.inc ?? {})) next[field] = (next[field] as number) + (by as number)
  for (const [field, part] of Object.entries(change.pull ?? {}))
    next[field] = (next[field] as unknown[]).filter((element) => !contains(element, part))
  for (const [field, element] of Object.entries(change.push ?? {}))
    next[field] = [...(next[field] as unknown[]), element]
  return next as unknown as Stored<T>
}
