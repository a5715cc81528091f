import { type Pulse, topicOf } from './pulse'
import type { Change, Collection, Condition, Entity, Filter, FindOptions, Store } from './store'

/** Touches what was written, whoever wrote it: an operation, a reaction, work that was due. */
export class PulsingStore implements Store {
  constructor(
    private readonly inner: Store,
    private readonly pulse: Pulse,
  ) {}

  private touch<T extends Entity>(collection: Collection<T>, document: T) {
    const { watched } = collection
    if (watched) this.pulse.touch(topicOf(collection, String(document[watched])))
  }

  get<T extends Entity>(collection: Collection<T>, id: string) {
    return this.inner.get(collection, id)
  }

  getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]) {
    return this.inner.getMany(collection, ids)
  }

  find<T extends Entity>(collection: Collection<T>, filter: Filter<T>, options?: FindOptions<T>) {
    return this.inner.find(collection, filter, options)
  }

  async insert<T extends Entity>(collection: Collection<T>, document: T) {
    const isNew = await this.inner.insert(collection, document)
    if (isNew) this.touch(collection, document)
    return isNew
  }

  async updateIf<T extends Entity>(collection: Collection<T>, id: string, condition: Condition<T>, change: Change<T>) {
    const document = await this.inner.updateIf(collection, id, condition, change)
    if (document) this.touch(collection, document)
    return document
  }

  async remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>) {
    const document = collection.watched ? await this.inner.get(collection, id) : null
    const removed = await this.inner.remove(collection, id, condition)
    if (removed && document) this.touch(collection, document)
    return removed
  }
}
