import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { changed, matches } from '../../kernel/condition'
import type {
  AnyCollection,
  Change,
  Collection,
  Condition,
  Entity,
  Filter,
  FindOptions,
  Store,
  Stored,
  Test,
} from '../../kernel/store'

type Bindable = string | number | null
type Row = { doc: string }

/** 64 MB of cache, 256 MB mapped; a checkpoint after 32 MB of log, since each one holds everybody up. */
const SETTINGS = [
  'journal_mode=WAL',
  'synchronous=FULL',
  'busy_timeout=5000',
  'cache_size=-65536',
  'mmap_size=268435456',
  'wal_autocheckpoint=8192',
]

/** One statement per shape of query, made once. */
class Statements {
  private readonly known = new Map<string, StatementSyncInstance>()
  constructor(private readonly db: DatabaseSyncInstance) {}
  get(sql: string): StatementSyncInstance {
    const found = this.known.get(sql)
    if (found) return found
    const made = this.db.prepare(sql)
    this.known.set(sql, made)
    return made
  }
}

interface Transaction {
  writes: number
  committed: Promise<void>
  settle: (failure?: unknown) => void
}

/** So that a long job lets others in between. */
const MOST_AT_ONCE = 128

const begun = (): Transaction => {
  let settle: Transaction['settle'] = () => {}
  const committed = new Promise<void>((resolve, reject) => {
    settle = (failure) => (failure ? reject(failure) : resolve())
  })
  committed.catch(() => {})
  return { writes: 0, committed, settle }
}

/**
 * Group commit: all writes of one turn of the event loop share one transaction and one fsync. A write answers when it is
 * done, so that a command of five writes costs one fsync and not five; whoever tells anybody outside waits for `durable`.
 */
class Writer {
  private current: Transaction | undefined
  private failure: unknown

  constructor(private readonly db: DatabaseSyncInstance) {}

  async write<T>(run: () => T): Promise<T> {
    const transaction = this.begin()
    const value = run()
    transaction.writes += 1
    if (transaction.writes > MOST_AT_ONCE) await transaction.committed
    return value
  }

  /** Resolves when everything written so far survives a power cut. */
  async durable(): Promise<void> {
    await this.current?.committed
    if (this.failure) throw this.failure
  }

  private begin(): Transaction {
    if (this.failure) throw this.failure
    if (this.current) return this.current
    this.db.exec('BEGIN IMMEDIATE')
    setImmediate(() => this.commit())
    return (this.current = begun())
  }

  /**
   * After a commit that failed it writes no more: commands under way have seen what is now gone. A start afresh reads what
   * is really there and finishes them.
   */
  commit() {
    const transaction = this.current
    if (!transaction) return
    this.current = undefined
    try {
      this.db.exec('COMMIT')
    } catch (error) {
      this.failure = error
      if (this.db.isTransaction) this.db.exec('ROLLBACK')
    }
    transaction.settle(this.failure)
  }
}

const column = (field: string) => (field === 'id' || field === 'version' ? field : `json_extract(doc,'$.${field}')`)

/** SQLite has no booleans: JSON's come out as 1 and 0. */
const bindable = (value: unknown): Bindable => {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new TypeError('only strings, finite numbers, booleans and null can be queried')
}

const COMPARISONS: Record<string, string> = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' }

interface Clause {
  sql: string
  values: Bindable[]
}

const clauseFor = (field: string, test: Test): Clause[] => {
  const name = column(field)
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
const pageParts = <T extends Entity>({ after, order }: FindOptions<T>): Clause[] => {
  if (!after) return [{ sql: 'TRUE', values: [] }]
  const descending = order?.direction === 'desc'
  if (!order) return [{ sql: 'id > ?', values: [after.id] }]
  const name = column(order.field)
  if (after.value === null && descending) return [{ sql: `${name} IS NULL AND id < ?`, values: [after.id] }]
  if (after.value === null) return [{ sql: `(${name} IS NOT NULL OR id > ?)`, values: [after.id] }]
  const beyond = { sql: `(${name}, id) ${descending ? '<' : '>'} (?, ?)`, values: [bindable(after.value), after.id] }
  return descending ? [beyond, { sql: `${name} IS NULL`, values: [] }] : [beyond]
}

/** The embedded store. `synchronous=FULL`: what was written before `durable` survives a power cut. */
export class SqliteStore implements Store {
  private readonly db: DatabaseSyncInstance
  private readonly statements: Statements
  private readonly writer: Writer
  private readonly ready = new Set<string>()

  /** @param path of the database file, or `:memory:`. */
  constructor(path: string) {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    this.db = new DatabaseSync(path)
    for (const setting of SETTINGS) this.db.exec(`PRAGMA ${setting}`)
    this.statements = new Statements(this.db)
    this.writer = new Writer(this.db)
  }

  /** Makes the table and its indexes on first use. */
  private table(collection: AnyCollection): string {
    const { name, indexes } = collection
    if (this.ready.has(name)) return name
    this.db.exec(
      `CREATE TABLE IF NOT EXISTS ${name} (id TEXT PRIMARY KEY, version INTEGER NOT NULL, doc TEXT NOT NULL)`,
    )
    for (const { fields, sparse } of indexes) {
      const columns = fields.map(column)
      const where = sparse ? ` WHERE ${columns[0]} IS NOT NULL` : ''
      const index = `${name}_by_${fields.join('_')}`
      this.db.exec(`CREATE INDEX IF NOT EXISTS ${index} ON ${name} (${[...columns, 'id'].join(', ')})${where}`)
    }
    this.ready.add(name)
    return name
  }

  private read<T extends Entity>(table: string, id: string): Stored<T> | null {
    const row = this.statements.get(`SELECT doc FROM ${table} WHERE id = ?`).get(id) as Row | undefined
    return row ? (JSON.parse(row.doc) as Stored<T>) : null
  }

  get<T extends Entity>(collection: Collection<T>, id: string): Promise<Stored<T> | null> {
    return Promise.resolve(this.read<T>(this.table(collection), id))
  }

  getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]): Promise<Stored<T>[]> {
    const table = this.table(collection)
    const found = [...new Set(ids)].map((id) => this.read<T>(table, id))
    return Promise.resolve(found.filter((document) => document !== null))
  }

  insert<T extends Entity>(collection: Collection<T>, document: T): Promise<boolean> {
    const table = this.table(collection)
    const doc = JSON.stringify({ ...document, version: 1 })
    const statement = this.statements.get(`INSERT OR IGNORE INTO ${table} (id, version, doc) VALUES (?, 1, ?)`)
    return this.writer.write(() => Number(statement.run(document.id, doc).changes) === 1)
  }

  updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ): Promise<Stored<T> | null> {
    const table = this.table(collection)
    const statement = this.statements.get(`UPDATE ${table} SET version = ?, doc = ? WHERE id = ?`)
    return this.writer.write(() => {
      const before = this.read<T>(table, id)
      if (!before || !matches(before, condition)) return null
      const after = changed(before, change)
      statement.run(after.version, JSON.stringify(after), id)
      return after
    })
  }

  find<T extends Entity>(
    collection: Collection<T>,
    filter: Filter<T>,
    options: FindOptions<T> = {},
  ): Promise<Stored<T>[]> {
    const table = this.table(collection)
    const clauses = Object.entries(filter).flatMap(([field, test]) => clauseFor(field, test as Test))
    const direction = options.order?.direction === 'desc' ? 'DESC' : 'ASC'
    const order = options.order ? `${column(options.order.field)} ${direction}, id ${direction}` : `id ${direction}`
    const limit = Math.min(options.limit ?? 100, 1000)
    const rows: Row[] = []
    for (const part of pageParts(options)) {
      if (rows.length === limit) break
      const all = [...clauses, part]
      const where = all.map(({ sql }) => sql).join(' AND ')
      const sql = `SELECT doc FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ?`
      const values = [...all.flatMap((clause) => clause.values), limit - rows.length]
      rows.push(...(this.statements.get(sql).all(...values) as unknown as Row[]))
    }
    return Promise.resolve(rows.map((row) => JSON.parse(row.doc) as Stored<T>))
  }

  remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>): Promise<boolean> {
    const table = this.table(collection)
    const statement = this.statements.get(`DELETE FROM ${table} WHERE id = ?`)
    return this.writer.write(() => {
      if (condition) {
        const before = this.read<T>(table, id)
        if (!before || !matches(before, condition)) return false
      }
      return Number(statement.run(id).changes) === 1
    })
  }

  /** Resolves when everything written so far survives a power cut: nobody outside is told of a write before. */
  durable(): Promise<void> {
    return this.writer.durable()
  }

  /** Commits what is written and closes the file. */
  close() {
    this.writer.commit()
    this.db.close()
  }
}
