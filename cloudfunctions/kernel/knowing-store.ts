import { AroundStore } from './around-store'
import type { AnyCollection, Change, Collection, Condition, Entity, Store, Stored } from './store'

/** Has one document at hand that was just read: reading it again costs no call, until it is written through here. */
export class KnowingStore extends AroundStore {
  private known: Stored<Entity> | null

  constructor(
    inner: Store,
    private readonly of: AnyCollection,
    document: Stored<Entity>,
  ) {
    super(inner)
    this.known = document
  }

  private isKnown({ name }: AnyCollection, id: string) {
    return name === this.of.name && id === this.known?.id
  }

  private forget(collection: AnyCollection, id: string) {
    if (this.isKnown(collection, id)) this.known = null
  }

  override get<T extends Entity>(collection: Collection<T>, id: string): Promise<Stored<T> | null> {
    return this.isKnown(collection, id) ? Promise.resolve(this.known as Stored<T>) : super.get(collection, id)
  }

  override updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ) {
    this.forget(collection, id)
    return super.updateIf(collection, id, condition, change)
  }

  override remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>) {
    this.forget(collection, id)
    return super.remove(collection, id, condition)
  }
}
