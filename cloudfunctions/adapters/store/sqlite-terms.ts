import type { AnyCollection, Entity, FindOptions, Stored, Test } from '../../kernel/store'

export type Bindable = string | number | null

/**
 * A collection's table: the document as text, and the indexed fields in columns beside it, so that a write touches only
 * those indexes whose fields it changed.
 */
export interface Table {
  name: string
  indexed: readonly string[]
}

const tables = new WeakMap<AnyCollection, Table>()

const makeTable = ({ name, indexes }: AnyCollection): Table => ({
  name,
  indexed: [...new Set(indexes.flatMap(({ fields }) => fields))].filter(
    (field) => field !== 'id' && field !== 'version',
  ),
})

export const tableOf = (collection: AnyCollection): Table => {
  const known = tables.get(collection) ?? makeTable(collection)
  tables.set(collection, known)
  return known
}

/** An indexed field's column. */
export const columnOf = (field: string) => `f_${field}`

const column = ({ indexed }: Table, field: string) => {
  if (field === 'id' || field === 'version') return field
  return indexed.includes(field) ? columnOf(field) : `json_extract(doc,'$.${field}')`
}

/** SQLite has no booleans: JSON's come out as 1 and 0. */
const bindable = (value: unknown): Bindable => {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new TypeError('only strings, finite numbers, booleans and null can be queried')
}

/** What an indexed column holds: scalars as they are queried, nothing for lists and objects. */
export const columnValue = (value: unknown): Bindable => (typeof value === 'object' ? null : bindable(value ?? null))

/** A new document as it is written: its id, its text, then its indexed fields in the table's order. */
export type Row = Bindable[]

export const rowOf = <T extends Entity>(collection: AnyCollection, document: T): Row => {
  const fields = document as unknown as Record<string, unknown>
  const columns = tableOf(collection).indexed.map((field) => columnValue(fields[field]))
  return [document.id, JSON.stringify({ ...document, version: 1 }), ...columns]
}

/** What comes out as text, as documents. */
export const documentIn = <T extends Entity>(text: string | null) =>
  text === null ? null : (JSON.parse(text) as Stored<T>)
export const documentsIn = <T extends Entity>(texts: readonly string[]) =>
  texts.map((text) => JSON.parse(text) as Stored<T>)

const COMPARISONS: Record<string, string> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

export interface Clause {
  sql: string
  values: Bindable[]
}

export const clauseFor = (table: Table, field: string, test: Test): Clause[] => {
  const name = column(table, field)
  if (test === null) return [{ sql: `${name} IS NULL`, values: [] }]
  if (typeof test !== 'object') return [{ sql: `${name} = ?`, values: [bindable(test)] }]
  return Object.entries(test).map(([operator, operand]) => {
    if (operator === '$in') {
      const list = (operand as unknown[]).map(bindable)
      const among = `${name} IN (${list.map(() => '?').join(',')})`
      return { sql: list.includes(null) ? `(${among} OR ${name} IS NULL)` : among, values: list }
    }
    if (operator === '$ne') return { sql: `${name} IS NOT ?`, values: [bindable(operand)] }
    return { sql: `${name} ${COMPARISONS[operator]} ?`, values: [bindable(operand)] }
  })
}

/** Where the page goes on. Null sorts first, so it comes last when descending: those rows are a part of their own. */
export const pageParts = <T extends Entity>(table: Table, { after, order }: FindOptions<T>): Clause[] => {
  if (!after) return [{ sql: 'TRUE', values: [] }]
  const descending = order?.direction === 'desc'
  if (!order) return [{ sql: 'id > ?', values: [after.id] }]
  const name = column(table, order.field)
  if (after.value === null && descending) return [{ sql: `${name} IS NULL AND id < ?`, values: [after.id] }]
  if (after.value === null) return [{ sql: `(${name} IS NOT NULL OR id > ?)`, values: [after.id] }]
  const beyond = { sql: `(${name}, id) ${descending ? '<' : '>'} (?, ?)`, values: [bindable(after.value), after.id] }
  return descending ? [beyond, { sql: `${name} IS NULL`, values: [] }] : [beyond]
}

/** The order of a page; ties go by id the same way. */
export const orderBy = <T extends Entity>(table: Table, { order }: FindOptions<T>) => {
  const direction = order?.direction === 'desc' ? 'DESC' : 'ASC'
  return order ? `${column(table, order.field)} ${direction}, id ${direction}` : `id ${direction}`
}
