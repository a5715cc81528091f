import type {
  AnyCollection,
  Change,
  Collection,
  Condition,
  Entity,
  Filter,
  FindOptions,
  Store,
} from '../../kernel/store'
import { documentIn, documentsIn, rowOf } from './sqlite-terms'
import { Turns } from './sqlite-turns'

/**
 * The embedded store in a thread of its own, so that callers are served while it writes. Arguments are handed over at the
 * end of the turn: nobody may change them before the answer.
 */
export class SqliteThread implements Store {
  private readonly turns: Turns
  private readonly numbers = new Map<string, number>()

  /**
   * @param path of the database file.
   * @param program the built `sqlite-thread-main.ts`.
   */
  constructor(path: string, program: string) {
    this.turns = new Turns(path, program)
  }

  private ask(verb: keyof Store, collection: AnyCollection, ...rest: unknown[]) {
    const { name, indexes } = collection
    const known = this.numbers.get(name)
    if (known !== undefined) return this.turns.ask(verb, known, ...rest)
    this.turns.declare({ name, indexes, sealed: [] })
    this.numbers.set(name, this.numbers.size)
    return this.turns.ask(verb, this.numbers.size - 1, ...rest)
  }

  async get<T extends Entity>(collection: Collection<T>, id: string) {
    return documentIn<T>((await this.ask('get', collection, id)) as string | null)
  }

  async getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]) {
    return documentsIn<T>((await this.ask('getMany', collection, ids)) as string[])
  }

  async insert<T extends Entity>(collection: Collection<T>, document: T) {
    return (await this.ask('insert', collection, rowOf(collection, document))) as boolean
  }

  async updateIf<T extends Entity>(collection: Collection<T>, id: string, condition: Condition<T>, change: Change<T>) {
    return documentIn<T>((await this.ask('updateIf', collection, id, condition, change)) as string | null)
  }

  async find<T extends Entity>(collection: Collection<T>, filter: Filter<T>, options?: FindOptions<T>) {
    return documentsIn<T>((await this.ask('find', collection, filter, options)) as string[])
  }

  async remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>) {
    return (await this.ask('remove', collection, id, condition)) as boolean
  }

  /** Resolves when everything written so far survives a power cut: nobody outside is told of a write before. */
  durable(): Promise<void> {
    return this.turns.durable()
  }

  /** Commits what is written and closes the file. */
  close(): Promise<void> {
    return this.turns.close()
  }
}
