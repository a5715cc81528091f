import type { Change, Collection, Condition, Entity, Filter, FindOptions, Store, Stored } from '../../kernel/store'
import { rowOf } from './sqlite-terms'
import { SqliteTexts } from './sqlite-texts'

const documentIn = <T extends Entity>(text: string) => JSON.parse(text) as Stored<T>

/** The embedded store in this thread. */
export class SqliteStore implements Store {
  /** What is beneath, for whoever says himself when to commit. */
  readonly texts: SqliteTexts

  /** @param path of the database file, or `:memory:`. */
  constructor(path: string, commits: 'quiet' | 'told' = 'quiet') {
    this.texts = new SqliteTexts(path, commits)
  }

  get<T extends Entity>(collection: Collection<T>, id: string): Promise<Stored<T> | null> {
    const text = this.texts.get(collection, id)
    return Promise.resolve(text === null ? null : documentIn<T>(text))
  }

  getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]): Promise<Stored<T>[]> {
    return Promise.resolve(this.texts.getMany(collection, ids).map((text) => documentIn<T>(text)))
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
    const text = await this.texts.updateIf(collection, id, condition, change)
    return text === null ? null : documentIn<T>(text)
  }

  find<T extends Entity>(collection: Collection<T>, filter: Filter<T>, options?: FindOptions<T>): Promise<Stored<T>[]> {
    return Promise.resolve(this.texts.find(collection, filter, options).map((text) => documentIn<T>(text)))
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
