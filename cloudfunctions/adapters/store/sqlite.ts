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
import { type Table, clauseFor, columnOf, columnValue, orderBy, pageParts, tableOf } from './sqlite-terms'
import { Writer } from './sqlite-writer'

type Row = { doc: string }

/**
 * Waiting comes first: another process may just be closing the file, which locks it whole for a moment.
 * 64 MB of cache, 256 MB mapped; a checkpoint after 32 MB of log, since each one holds everybody up.
 */
const SETTINGS = [
  'busy_timeout=5000',
  'journal_mode=WAL',
  'synchronous=FULL',
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

/** The embedded store. `synchronous=FULL`: what was written before `durable` survives a power cut. */
export class SqliteStore implements Store {
  private readonly db: DatabaseSyncInstance
  private readonly statements: Statements
  private readonly writer: Writer
  private readonly tables = new Map<string, Table>()

  /**
   * @param path of the database file, or `:memory:`.
   * @param commits by itself when it is quiet, or only when `commit` tells it to.
   */
  constructor(path: string, commits: 'quiet' | 'told' = 'quiet') {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    this.db = new DatabaseSync(path)
    for (const setting of SETTINGS) this.db.exec(`PRAGMA ${setting}`)
    this.statements = new Statements(this.db)
    this.writer = new Writer(this.db, commits)
  }

  /** Makes the table and its indexes on first use. */
  private table(collection: AnyCollection): Table {
    const known = this.tables.get(collection.name)
    if (known) return known
    const table = tableOf(collection)
    const columns = [
      'id TEXT PRIMARY KEY',
      'version INTEGER NOT NULL',
      'doc TEXT NOT NULL',
      ...table.indexed.map(columnOf),
    ]
    this.db.exec(`CREATE TABLE IF NOT EXISTS ${table.name} (${columns.join(', ')})`)
    for (const { fields, sparse } of collection.indexes) {
      const where = sparse && fields[0] ? ` WHERE ${columnOf(fields[0])} IS NOT NULL` : ''
      const index = `${table.name}_by_${fields.join('_')}`
      const over = [...fields.map(columnOf), 'id'].join(', ')
      this.db.exec(`CREATE INDEX IF NOT EXISTS ${index} ON ${table.name} (${over})${where}`)
    }
    this.tables.set(collection.name, table)
    return table
  }

  private read<T extends Entity>({ name }: Table, id: string): Stored<T> | null {
    const row = this.statements.get(`SELECT doc FROM ${name} WHERE id = ?`).get(id) as Row | undefined
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
    const { name, indexed } = this.table(collection)
    const columns = ['id', 'version', 'doc', ...indexed.map(columnOf)]
    const places = columns.map(() => '?').join(', ')
    const statement = this.statements.get(`INSERT OR IGNORE INTO ${name} (${columns.join(', ')}) VALUES (${places})`)
    const fields = document as unknown as Record<string, unknown>
    const values = [document.id, 1, JSON.stringify({ ...document, version: 1 })]
    values.push(...(indexed.map((field) => columnValue(fields[field])) as typeof values))
    return this.writer.write(() => Number(statement.run(...values).changes) === 1)
  }

  updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ): Promise<Stored<T> | null> {
    const table = this.table(collection)
    return this.writer.write(() => {
      const before = this.read<T>(table, id)
      if (!before || !matches(before, condition)) return null
      const after = changed(before, change)
      this.overwrite(table, before, after)
      return after
    })
  }

  private overwrite<T extends Entity>({ name, indexed }: Table, before: Stored<T>, after: Stored<T>) {
    const was = before as unknown as Record<string, unknown>
    const is = after as unknown as Record<string, unknown>
    const moved = indexed.filter((field) => columnValue(was[field]) !== columnValue(is[field]))
    const columns = ['version', 'doc', ...moved.map(columnOf)].map((column) => `${column} = ?`)
    const statement = this.statements.get(`UPDATE ${name} SET ${columns.join(', ')} WHERE id = ?`)
    statement.run(after.version, JSON.stringify(after), ...moved.map((field) => columnValue(is[field])), after.id)
  }

  find<T extends Entity>(
    collection: Collection<T>,
    filter: Filter<T>,
    options: FindOptions<T> = {},
  ): Promise<Stored<T>[]> {
    const table = this.table(collection)
    const clauses = Object.entries(filter).flatMap(([field, test]) => clauseFor(table, field, test as Test))
    const order = orderBy(table, options)
    const limit = Math.min(options.limit ?? 100, 1000)
    const rows: Row[] = []
    for (const part of pageParts(table, options)) {
      if (rows.length === limit) break
      const all = [...clauses, part]
      const where = all.map(({ sql }) => sql).join(' AND ')
      const sql = `SELECT doc FROM ${table.name} WHERE ${where} ORDER BY ${order} LIMIT ?`
      const values = [...all.flatMap((clause) => clause.values), limit - rows.length]
      rows.push(...(this.statements.get(sql).all(...values) as unknown as Row[]))
    }
    return Promise.resolve(rows.map((row) => JSON.parse(row.doc) as Stored<T>))
  }

  remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>): Promise<boolean> {
    const table = this.table(collection)
    const statement = this.statements.get(`DELETE FROM ${table.name} WHERE id = ?`)
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

  /** Now, without waiting for quiet; `durable` tells how it ended. */
  commit() {
    this.writer.commit()
  }

  /** Commits what is written and closes the file. */
  close() {
    this.writer.commit()
    this.db.close()
  }
}
