import type { CloudBase } from '@cloudbase/node-sdk'
import type { Change, Entity, FindOptions } from '../../kernel/store'

/** The SDK's document database. */
export type CloudDatabase = ReturnType<CloudBase['database']>
type Fields = Record<string, unknown>

const OPERATORS = new Set(['$gt', '$gte', '$lt', '$lte', '$ne', '$in'])
const NOTHING = { $in: [] }

/** The SDK drops an undefined test, which would let a write through without its condition; so it is refused here. */
const scalar = (value: unknown) => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new TypeError('only strings, finite numbers, booleans and null can be compared')
}

const operation = (operator: string, operand: unknown): Fields => {
  if (!OPERATORS.has(operator)) throw new TypeError(`${operator} is no test`)
  if (operator === '$in') return { $in: (operand as unknown[]).map(scalar) }
  if (operator === '$ne') return { $ne: scalar(operand) }
  const ordered = typeof scalar(operand) === 'string' || typeof operand === 'number'
  return ordered ? { [operator]: operand } : NOTHING
}

const testFor = (test: unknown): unknown =>
  test !== null && typeof test === 'object'
    ? Object.assign({}, ...Object.entries(test).map(([operator, operand]) => operation(operator, operand)))
    : scalar(test)

/** A condition or filter as the `where` of a query. The port's tests are MongoDB's own, so only `id` is renamed. */
export const whereFor = (condition: object): Fields =>
  Object.fromEntries(Object.entries(condition).map(([path, test]) => [path === 'id' ? '_id' : path, testFor(test)]))

/** What the next page begins with. Ranges never match null, which MongoDB sorts first. */
export const pageFor = <T extends Entity>({ after, order }: FindOptions<T>): Fields | null => {
  if (!after) return null
  const descending = order?.direction === 'desc'
  const beyond = descending ? '$lt' : '$gt'
  if (!order || order.field === 'id') return { _id: { [beyond]: after.id } }
  const tie = { [order.field]: scalar(after.value), _id: { [beyond]: after.id } }
  if (after.value === null) return descending ? tie : { $or: [{ [order.field]: { $ne: null } }, tie] }
  const further = { [order.field]: { [beyond]: after.value } }
  return { $or: descending ? [further, tie, { [order.field]: null }] : [further, tie] }
}

/** A deep copy of plain JSON. The SDK empties `undefined` out of its caller's objects and reads `$` keys as its own. */
export const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((element) => plain(element ?? null))
  if (value === null || typeof value !== 'object') return scalar(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  for (const [key] of fields) if (key.startsWith('$')) throw new TypeError(`a field cannot be called ${key}`)
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('only plain objects can be stored')
  return Object.fromEntries(fields.map(([key, field]) => [key, plain(field)]))
}

const mapped = (fields: object | undefined, into: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields ?? {}).map(([field, value]) => [field, into(value)]))

/** A change whose parts touch different fields, as the operators of one update. An undefined field is taken away. */
export const updateFor = <T extends Entity>(_: CloudDatabase['command'], change: Change<T>): Fields => ({
  ...mapped(change.set, (value) => (value === undefined ? _.remove() : _.set(plain(value)))),
  ...mapped(change.inc, (by) => _.inc(scalar(by) as number)),
  ...mapped(change.pull, (part) => _.pull(plain(part))),
  ...mapped(change.push, (element) => _.push([plain(element)])),
  version: _.inc(1),
})

/** Every field that a change touches; one that two of its parts touch appears twice. */
export const touched = <T extends Entity>({ set, inc, pull, push }: Change<T>): string[] =>
  [set, inc, pull, push].flatMap((part) => Object.keys(part ?? {}))
