import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { changed, matches } from '../../kernel/condition'
import type { AnyCollection, Change, Condition, Entity, Filter, FindOptions, Stored, Test } from '../../kernel/store'
import { type Row, type Table, clauseFor, columnOf, columnValue, orderBy, pageParts, tableOf } from './sqlite-terms'
import { Writer } from './sqlite-writer'

type Found = { doc: string }
type AnyDocument = Stored<Entity> & Record<string, unknown>

/**
 * Waiting comes first: another process may just be closing the file, which locks it whole for a moment.
 * 4 MB of cache, since each commit looks through all of it, and 256 MB mapped instead; a checkpoint after 64 MB of log, since
 * each one holds everybody up.
 */
const SETTINGS = [
  'busy_timeout=5000',
  'journal_mode=WAL',
  'synchronous=FULL',
  'cache_size=-4096',
  'mmap_size=268435456',
  'wal_autocheckpoint=16384',
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

/**
 * The embedded database: documents go in and out as JSON text, so that whoever only hands them on need not read them.
 * `synchronous=FULL`: what was written before `durable` survives a power cut.
 */
export class SqliteTexts {
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

  private read({ name }: Table, id: string): string | null {
    const row = this.statements.get(`SELECT doc FROM ${name} WHERE id = ?`).get(id) as Found | undefined
    return row?.doc ?? null
  }

  get(collection: AnyCollection, id: string): string | null {
    return this.read(this.table(collection), id)
  }

  getMany(collection: AnyCollection, ids: readonly string[]): string[] {
    const table = this.table(collection)
    return [...new Set(ids)].map((id) => this.read(table, id)).filter((text) => text !== null)
  }

  insert(collection: AnyCollection, row: Row): Promise<boolean> {
    const { name, indexed } = this.table(collection)
    const columns = ['version', 'id', 'doc', ...indexed.map(columnOf)].join(', ')
    const places = row.map(() => '?').join(', ')
    const statement = this.statements.get(`INSERT OR IGNORE INTO ${name} (${columns}) VALUES (1, ${places})`)
    return this.writer.write(() => Number(statement.run(...row).changes) === 1)
  }

  updateIf<T extends Entity>(
    collection: AnyCollection,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ): Promise<string | null> {
    const table = this.table(collection)
    return this.writer.write(() => {
      const before = this.meets(table, id, condition)
      return before && this.overwrite(table, before as AnyDocument, changed(before, change) as AnyDocument)
    })
  }

  private meets<T extends Entity>(table: Table, id: string, condition: Condition<T>): Stored<T> | null {
    const text = this.read(table, id)
    const document = text === null ? null : (JSON.parse(text) as Stored<T>)
    return document && matches(document, condition) ? document : null
  }

  private overwrite({ name, indexed }: Table, was: AnyDocument, is: AnyDocument): string {
    const moved = indexed.filter((field) => columnValue(was[field]) !== columnValue(is[field]))
    const columns = ['version', 'doc', ...moved.map(columnOf)].map((column) => `${column} = ?`)
    const statement = this.statements.get(`UPDATE ${name} SET ${columns.join(', ')} WHERE id = ?`)
    const text = JSON.stringify(is)
    statement.run(is.version, text, ...moved.map((field) => columnValue(is[field])), is.id)
    return text
  }

  find<T extends Entity>(collection: AnyCollection, filter: Filter<T>, options: FindOptions<T> = {}): string[] {
    const table = this.table(collection)
    const clauses = Object.entries(filter).flatMap(([field, test]) => clauseFor(table, field, test as Test))
    const order = orderBy(table, options)
    const limit = Math.min(options.limit ?? 100, 1000)
    const texts: string[] = []
    for (const part of pageParts(table, options)) {
      if (texts.length === limit) break
      const all = [...clauses, part]
      const where = all.map(({ sql }) => sql).join(' AND ')
      const sql = `SELECT doc FROM ${table.name} WHERE ${where} ORDER BY ${order} LIMIT ?`
      const values = [...all.flatMap((clause) => clause.values), limit - texts.length]
      const rows = this.statements.get(sql).all(...values) as unknown as Found[]
      texts.push(...rows.map(({ doc }) => doc))
    }
    return texts
  }

  remove<T extends Entity>(collection: AnyCollection, id: string, condition?: Condition<T>): Promise<boolean> {
    const table = this.table(collection)
    const statement = this.statements.get(`DELETE FROM ${table.name} WHERE id = ?`)
    return this.writer.write(() => {
      if (condition && !this.meets(table, id, condition)) return false
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
