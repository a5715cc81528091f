import { update } from 'mingo/updater'
import { Refusal } from './ejson'

type Fields = Record<string, unknown>

const refuse = (message: string): never => {
  throw new Refusal('DATABASE_REQUEST_FAILED', message)
}

/** MongoDB refuses two operators on one path, or on a path and a part of it. */
const checkPaths = (paths: readonly string[]) => {
  const sorted = paths.map((path) => `${path}.`).sort()
  sorted.forEach((path, index) => {
    const next = sorted[index + 1]
    if (next?.startsWith(path)) refuse(`Updating the path '${next}' would create a conflict at '${path}'`)
  })
  if (paths.includes('_id')) refuse("Performing an update on the path '_id' would modify the immutable field '_id'")
}

const checkNumbers = (document: Fields, fields: Fields) => {
  for (const field of Object.keys(fields)) {
    const value = document[field] ?? (field in document ? null : 0)
    if (typeof value !== 'number') refuse(`Cannot apply $inc to a value of non-numeric type: ${field}`)
  }
}

/** The document after an update, checked as MongoDB would; the one given stays as it is. */
export const applied = (document: Fields, operators: Fields): Fields => {
  const entries = Object.entries(operators)
  for (const [operator] of entries) if (!operator.startsWith('$')) refuse(`${operator} is no operator`)
  checkPaths(entries.flatMap(([, fields]) => Object.keys(fields as Fields)))
  checkNumbers(document, (operators.$inc ?? {}) as Fields)
  const after = structuredClone(document)
  update(after, operators, [], {}, { cloneMode: 'deep' })
  return after
}
