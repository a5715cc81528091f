/**
 * The Store port: a narrow document store that behaves alike on SQLite and on CloudBase's document database.
 * Its one rule: every decision is one `updateIf` on one document, or an `insert` under a deterministic id.
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Plain JSON only: no `undefined`, `NaN` or `Date`; times as ISO strings, money as integers. */
export interface Entity {
  id: string
}

/** As stored: `version` grows by one with each write. */
export type Stored<T extends Entity> = T & { version: number }

export interface Collection<T extends Entity> {
  readonly name: string
  /** Field lists, most selective order first. `sparse` keeps documents out whose first field is null. */
  readonly indexes: readonly { readonly fields: readonly (keyof T & string)[]; readonly sparse?: boolean }[]
  /** Encrypted at rest; can be read back but never queried. */
  readonly sealed: readonly (keyof T & string)[]
  /** By whose value others wait for a change of such documents; it never changes itself. */
  readonly watched?: keyof T & string
  /** Only for inference. */
  readonly entity?: T
}

/** A collection when its entity does not matter. */
export interface AnyCollection {
  readonly name: string
  readonly indexes: readonly { readonly fields: readonly string[]; readonly sparse?: boolean }[]
  readonly sealed: readonly string[]
}

export const collection = <T extends Entity>(
  name: string,
  { indexes = [], sealed = [], ...rest }: Partial<Pick<Collection<T>, 'indexes' | 'sealed' | 'watched'>> = {},
): Collection<T> => ({ name, indexes, sealed, ...rest })

type Scalar = string | number | boolean | null
export type Test =
  Scalar | { $gt?: Scalar; $gte?: Scalar; $lt?: Scalar; $lte?: Scalar; $ne?: Scalar; $in?: readonly Scalar[] }

/** Tests by top-level field, all of which must hold: what `find` can look for. */
export type Filter<T extends Entity> = { [K in keyof T & string]?: Test }

/**
 * What a write can depend on: a filter, the version, and dotted paths; a dotted path looks into the elements of an array of objects (as MongoDB does:
 * a value matches when any element has it, `$ne` when none has).
 */
export type Condition<T extends Entity> = Filter<T> & { [path: `${string}.${string}`]: Test } & { version?: number }

type ElementOf<V> = V extends readonly (infer E)[] ? E : never
type KeysOf<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T]

/** What an update does. `set` replaces whole fields; the version grows by itself. */
export interface Change<T extends Entity> {
  set?: Partial<Omit<T, 'id'>>
  inc?: { [K in KeysOf<T, number>]?: number }
  push?: { [K in KeysOf<T, readonly unknown[]>]?: ElementOf<T[K]> }
  /** Removes the elements that have all these values, or that are this value. */
  pull?: { [K in KeysOf<T, readonly unknown[]>]?: Partial<ElementOf<T[K]>> }
}

export interface FindOptions<T extends Entity> {
  /** One field; ties are broken by id in the same direction. Default: by id. */
  order?: { field: keyof T & string; direction: 'asc' | 'desc' }
  /** At most 1000, default 100. */
  limit?: number
  /** The last document of the page before. */
  after?: { value: Scalar; id: string }
}

export interface Store {
  get<T extends Entity>(collection: Collection<T>, id: string): Promise<Stored<T> | null>
  /** Those that exist, in no particular order; at most 1000 ids. */
  getMany<T extends Entity>(collection: Collection<T>, ids: readonly string[]): Promise<Stored<T>[]>
  /** False when a document with this id exists (which is then left as it is). */
  insert<T extends Entity>(collection: Collection<T>, document: T): Promise<boolean>
  /** The document after the change, or null when it does not exist or the condition does not hold. */
  updateIf<T extends Entity>(
    collection: Collection<T>,
    id: string,
    condition: Condition<T>,
    change: Change<T>,
  ): Promise<Stored<T> | null>
  find<T extends Entity>(collection: Collection<T>, filter: Filter<T>, options?: FindOptions<T>): Promise<Stored<T>[]>
  remove<T extends Entity>(collection: Collection<T>, id: string, condition?: Condition<T>): Promise<boolean>
}

/** The store could not say whether the write happened (a timeout on the way). The command's key settles it later. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}
