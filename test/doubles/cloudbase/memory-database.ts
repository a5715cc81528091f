import { randomBytes } from 'node:crypto'
import { Query, find } from 'mingo'
import { parseStrict, printStrict, Refusal } from './ejson'
import { applied } from './update'

type Document = Record<string, unknown>
type Documents = Map<string, Document>
type Params = Record<string, unknown>
type Action = (documents: Documents, params: Params) => object

/** The documents that a query can be about: the one it names by id, or all. */
const candidates = (documents: Documents, { _id }: Document): Document[] => {
  if (typeof _id !== 'string') return [...documents.values()]
  const named = documents.get(_id)
  return named ? [named] : []
}

const matching = (documents: Documents, { query }: Params): Document[] => {
  const tests = query ? parseStrict(query) : {}
  const test = new Query(tests)
  return candidates(documents, tests).filter((document) => test.test(document))
}

const replace = (documents: Documents, chosen: Document[], data: unknown): Document[] => {
  const update = parseStrict(data)
  const results = chosen.map((document) => applied(document, update))
  for (const result of results) documents.set(result._id as string, result)
  return results
}

const insert: Action = (documents, { data }) => {
  const added = (data as unknown[]).map(parseStrict).map((document) => ({
    ...document,
    _id: (document._id as string | undefined) ?? randomBytes(16).toString('hex'),
  }))
  for (const { _id } of added) {
    if (!documents.has(_id)) continue
    throw new Refusal('DATABASE_DUPLICATE_WRITE', `E11000 duplicate key error index: _id_ dup key: { _id: "${_id}" }`)
  }
  for (const document of added) documents.set(document._id, document)
  return { insertedIds: added.map(({ _id }) => _id) }
}

const get: Action = (documents, { query, order, offset = 0, limit = 100, projection }) => {
  if (projection) throw new Refusal('INVALID_PARAM', 'this double does not project')
  const tests = query ? parseStrict(query) : {}
  const cursor = find(candidates(documents, tests), tests)
  if (order) cursor.sort(parseStrict(order) as Record<string, 1 | -1>)
  const list = cursor
    .skip(Number(offset))
    .limit(Math.min(Number(limit), 1000))
    .all()
  return { list: list.map((document) => printStrict(document as object)), offset, limit }
}

const modify: Action = (documents, params) => {
  if (params.merge !== true || params.upsert) throw new Refusal('INVALID_PARAM', 'this double only merges')
  const found = matching(documents, params)
  return { updated: replace(documents, params.multi ? found : found.slice(0, 1), params.data).length }
}

const modifyAndReturn: Action = (documents, params) => {
  const [after] = replace(documents, matching(documents, params).slice(0, 1), params.data)
  return after ? { updated: 1, doc: printStrict(after) } : { updated: 0 }
}

const remove: Action = (documents, params) => {
  const found = matching(documents, params)
  const chosen = params.multi ? found : found.slice(0, 1)
  for (const { _id } of chosen) documents.delete(_id as string)
  return { deleted: chosen.length }
}

const ACTIONS: Record<string, Action> = {
  'database.insertDocument': insert,
  'database.getDocument': get,
  'database.modifyDocument': modify,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': remove,
  'database.calculateDocument': (documents, params) => ({ total: matching(documents, params).length }),
}

/** Collections in memory. A request is applied wholly, in one turn of the event loop, or not at all. */
export class MemoryDatabase {
  private readonly collections = new Map<string, Documents>()

  /** Like the cloud's, collections do not come into being by themselves. */
  addCollection(name: string) {
    if (this.collections.has(name)) throw new Refusal('DATABASE_COLLECTION_ALREADY_EXIST', `${name} exists`)
    this.collections.set(name, new Map())
  }

  get collectionNames() {
    return [...this.collections.keys()]
  }

  /** Carries out one request of the wire protocol; its answer goes under `data`. */
  run(action: string, params: Params): object {
    const name = String(params.collectionName)
    if (action === 'database.addCollection') {
      this.addCollection(name)
      return {}
    }
    const perform = ACTIONS[action]
    if (!perform) throw new Refusal('INVALID_ACTION', `${action} is not spoken here`)
    if (params.transactionId) throw new Refusal('INVALID_PARAM', 'transactions are not spoken here')
    const documents = this.collections.get(name)
    if (!documents) throw new Refusal('DATABASE_COLLECTION_NOT_EXIST', `collection ${name} does not exist`)
    return perform(documents, params)
  }
}
