import type { AnyCollection, Change, Collection, Condition, Entity, Filter, FindOptions, Store, Stored } from './store'

/** Has one document at hand that was just read: reading it again costs no call, until it is written through here. */
export class KnowingStore implements Store {
  private known: Stored<Entity> | null

  constructor(
    private readonly inner: Store,
    private readonly of: AnyCollection,
    document: Stored<Entity>,
  ) {
    this.known = document
  }

  private isKnown({ name }: AnyCollection, id: string) {
    return name === this.of.name && id === this.known?.id
  }

  private forget(collection: AnyCollection, id: string) {
    if (this.isKnown(collection, id)) this.known = null
  }

  get<T extends Entity>(collection: Collection<T>, id: string): Promise<Stored<T> | null> {
    return this.isKnown(collection, id) ? Promise.resolve(this.known as Stored<T>) : this.inner.get(collection, id)
  }

  getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]) {
    return this.inner.getMany(collection, ids)
  }

  insert<T extends Entity>(collection: Collection<T>, document: T) {
    return this.inner.insert(collection, document)
  }

  updateIf<T extends Entity>(collection: Collection<T>, id: string, condition: Condition<T>, change: Change<T>) {
    this.forget(collection, id)
    return this.inner.updateIf(collection, id, condition, change)
  }

  find<T extends Entity>(collection: Collection<T>, filter: Filter<T>, options?: FindOptions<T>) {
    return this.inner.find(collection, filter, options)
  }

  remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>) {
    this.forget(collection, id)
    return this.inner.remove(collection, id, condition)
  }
}
