import type { Change, Collection, Condition, Entity, Filter, FindOptions, Store, Stored } from './store'

/** Goes around a store and passes everything on; what goes around it for a reason overrides what it changes. */
export class AroundStore implements Store {
  constructor(protected readonly inner: Store) {}

  get<T extends Entity>(collection: Collection<T>, id: string): Promise<Stored<T> | null> {
    return this.inner.get(collection, id)
  }

  getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]): Promise<Stored<T>[]> {
    return this.inner.getMany(collection, ids)
  }

  insert<T extends Entity>(collection: Collection<T>, document: T): Promise<boolean> {
    return this.inner.insert(collection, document)
  }

  updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ): Promise<Stored<T> | null> {
    return this.inner.updateIf(collection, id, condition, change)
  }

  find<T extends Entity>(collection: Collection<T>, filter: Filter<T>, options?: FindOptions<T>): Promise<Stored<T>[]> {
    return this.inner.find(collection, filter, options)
  }

  remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>): Promise<boolean> {
    return this.inner.remove(collection, id, condition)
  }
}
