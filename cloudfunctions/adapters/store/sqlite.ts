import type { Change, Collection, Condition, Entity, Filter, FindOptions, Store, Stored } from '../../kernel/store'
import { documentIn, documentsIn, rowOf } from './sqlite-terms'
import { SqliteTexts } from './sqlite-texts'

/** The embedded store in this thread. */
export class SqliteStore implements Store {
  /** What is beneath, for whoever says himself when to commit. */
  readonly texts: SqliteTexts

  /** @param path of the database file, or `:memory:`. */
  constructor(path: string, commits: 'quiet' | 'told' = 'quiet') {
    this.texts = new SqliteTexts(path, commits)
  }

  get<T extends Entity>(collection: Collection<T>, id: string): Promise<Stored<T> | null> {
    return Promise.resolve(documentIn<T>(this.texts.get(collection, id)))
  }

  getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]): Promise<Stored<T>[]> {
    return Promise.resolve(documentsIn<T>(this.texts.getMany(collection, ids)))
  }

  insert<T extends Entity>(collection: Collection<T>, document: T): Promise<boolean> {
    return this.texts.insert(collection, rowOf(collection, document))
  }

  async updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ): Promise<Stored<T> | null> {
    return documentIn<T>(await this.texts.updateIf(collection, id, condition, change))
  }

  find<T extends Entity>(collection: Collection<T>, filter: Filter<T>, options?: FindOptions<T>): Promise<Stored<T>[]> {
    return Promise.resolve(documentsIn<T>(this.texts.find(collection, filter, options)))
  }

  remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>): Promise<boolean> {
    return this.texts.remove(collection, id, condition)
  }

  /** Resolves when everything written so far survives a power cut: nobody outside is told of a write before. */
  durable(): Promise<void> {
    return this.texts.durable()
  }

  /** Commits what is written and closes the file. */
  close() {
    this.texts.close()
  }
}
