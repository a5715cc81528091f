import { changed, matches } from '../../cloudfunctions/kernel/condition'
import type {
  AnyCollection,
  Change,
  Collection,
  Condition,
  Entity,
  Filter,
  FindOptions,
  Store,
  Stored,
} from '../../cloudfunctions/kernel/store'

const frozen = <T>(value: T): T => {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

const compare = (a: unknown, b: unknown) => (a === b ? 0 : (a as string) < (b as string) ? -1 : 1)

/** A store for one short history: so small that it needs no index. What it hands out cannot be changed by mistake. */
export class SmallStore implements Store {
  private readonly tables = new Map<string, Map<string, Stored<Entity>>>()

  private table<T extends Entity>({ name }: AnyCollection): Map<string, Stored<T>> {
    const known = this.tables.get(name)
    if (known) return known as Map<string, Stored<T>>
    const made = new Map<string, Stored<Entity>>()
    this.tables.set(name, made)
    return made as Map<string, Stored<T>>
  }

  get<T extends Entity>(collection: Collection<T>, id: string): Promise<Stored<T> | null> {
    return Promise.resolve(this.table<T>(collection).get(id) ?? null)
  }

  getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]): Promise<Stored<T>[]> {
    const table = this.table<T>(collection)
    return Promise.resolve([...new Set(ids)].flatMap((id) => table.get(id) ?? []))
  }

  insert<T extends Entity>(collection: Collection<T>, document: T): Promise<boolean> {
    const table = this.table<T>(collection)
    if (table.has(document.id)) return Promise.resolve(false)
    table.set(document.id, frozen({ ...document, version: 1 }))
    return Promise.resolve(true)
  }

  updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ): Promise<Stored<T> | null> {
    const table = this.table<T>(collection)
    const before = table.get(id)
    if (!before || !matches(before, condition)) return Promise.resolve(null)
    const after = frozen(changed(before, change))
    table.set(id, after)
    return Promise.resolve(after)
  }

  find<T extends Entity>(
    collection: Collection<T>,
    filter: Filter<T>,
    { order, limit = 100, after }: FindOptions<T> = {},
  ): Promise<Stored<T>[]> {
    const field = order?.field ?? 'id'
    const sign = order?.direction === 'desc' ? -1 : 1
    const place = (a: Stored<T>, b: { value: unknown; id: string }) =>
      sign * (compare(a[field], b.value) || compare(a.id, b.id))
    const found = [...this.table<T>(collection).values()]
      .filter((document) => matches<T>(document, filter) && (!after || place(document, after) > 0))
      .sort((a, b) => place(a, { value: b[field], id: b.id }))
    return Promise.resolve(found.slice(0, limit))
  }

  remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>): Promise<boolean> {
    const table = this.table<T>(collection)
    const before = table.get(id)
    if (!before || (condition && !matches(before, condition))) return Promise.resolve(false)
    return Promise.resolve(table.delete(id))
  }
}
