import { AroundStore } from './around-store'
import { type Pulse, topicOf } from './pulse'
import type { Change, Collection, Condition, Entity, Store } from './store'

/** Touches what was written, whoever wrote it: an operation, a reaction, work that was due. */
export class PulsingStore extends AroundStore {
  constructor(
    inner: Store,
    private readonly pulse: Pulse,
  ) {
    super(inner)
  }

  private touch<T extends Entity>(collection: Collection<T>, document: T) {
    const { watched } = collection
    if (watched) this.pulse.touch(topicOf(collection, String(document[watched])))
  }

  override async insert<T extends Entity>(collection: Collection<T>, document: T) {
    const isNew = await super.insert(collection, document)
    if (isNew) this.touch(collection, document)
    return isNew
  }

  override async updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ) {
    const document = await super.updateIf(collection, id, condition, change)
    if (document) this.touch(collection, document)
    return document
  }

  override async remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>) {
    const document = collection.watched ? await this.get(collection, id) : null
    const removed = await super.remove(collection, id, condition)
    if (removed && document) this.touch(collection, document)
    return removed
  }
}
