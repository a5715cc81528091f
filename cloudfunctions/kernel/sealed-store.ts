import { AroundStore } from './around-store'
import type { Change, Collection, Condition, Entity, Filter, FindOptions, Store, Stored } from './store'
import type { Vault } from './vault'

type Fields = Record<string, unknown>

/** Seals the fields that a collection declares, so that no adapter ever sees them in clear. Nothing (null, '') stays so. */
export class SealedStore extends AroundStore {
  constructor(
    inner: Store,
    private readonly vault: Vault,
  ) {
    super(inner)
  }

  private seal<T extends Entity, D>(collection: Collection<T>, id: string, fields: D): D {
    if (collection.sealed.length === 0) return fields
    const sealed: Fields = { ...(fields as Fields) }
    for (const field of collection.sealed) {
      const value = sealed[field]
      if (value !== undefined && value !== null && value !== '') {
        sealed[field] = this.vault.seal(JSON.stringify(value), `${collection.name}/${id}/${field}`)
      }
    }
    return sealed as D
  }

  /** @param known fields that need no opening, since they were sealed just now. */
  private open<T extends Entity>(collection: Collection<T>, document: Stored<T>, known: Partial<T> = {}): Stored<T> {
    if (collection.sealed.length === 0) return document
    const opened = { ...document } as unknown as Fields
    for (const field of collection.sealed) {
      const value = opened[field]
      if (known[field] !== undefined) opened[field] = known[field]
      else if (typeof value === 'string' && value !== '') {
        opened[field] = JSON.parse(this.vault.open(value, `${collection.name}/${document.id}/${field}`))
      }
    }
    return opened as unknown as Stored<T>
  }

  override async get<T extends Entity>(collection: Collection<T>, id: string) {
    const document = await super.get(collection, id)
    return document && this.open(collection, document)
  }

  override async getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]) {
    const documents = await super.getMany(collection, ids)
    return documents.map((document) => this.open(collection, document))
  }

  override insert<T extends Entity>(collection: Collection<T>, document: T) {
    return super.insert(collection, this.seal(collection, document.id, document))
  }

  override async updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ) {
    const sealed = change.set ? { ...change, set: this.seal(collection, id, change.set) } : change
    const document = await super.updateIf(collection, id, condition, sealed)
    return document && this.open(collection, document, change.set as Partial<T> | undefined)
  }

  override async find<T extends Entity>(collection: Collection<T>, filter: Filter<T>, options?: FindOptions<T>) {
    const documents = await super.find(collection, filter, options)
    return documents.map((document) => this.open(collection, document))
  }
}
