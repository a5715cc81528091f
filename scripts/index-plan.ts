import type { AnyCollection } from '../cloudfunctions/kernel/store'

/** One collection's indexes, in the form that @cloudbase/manager-node's `database.updateCollection` takes. */
export interface CollectionPlan {
  CollectionName: string
  CreateIndexes: {
    IndexName: string
    MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: '1' }[]; MgoIsUnique: false; MgoIsSparse: false }
  }[]
}

/** As in the embedded store, every index ends with the id, by which equal values are ordered. */
const keysFor = (fields: readonly string[]) => [...new Set([...fields.map((f) => (f === 'id' ? '_id' : f)), '_id'])]

/**
 * What has to exist in the cloud. Ascending will do, as MongoDB reads an index from both ends; `sparse` is not passed on,
 * since MongoDB keeps explicit nulls in a sparse index anyway.
 */
export const indexPlan = (collections: readonly AnyCollection[]): CollectionPlan[] =>
  collections.map(({ name, indexes }) => ({
    CollectionName: name,
    CreateIndexes: indexes.map(({ fields }) => ({
      IndexName: `${name}_by_${fields.join('_')}`,
      MgoKeySchema: {
        MgoIndexKeys: keysFor(fields).map((Name) => ({ Name, Direction: '1' as const })),
        MgoIsUnique: false as const,
        MgoIsSparse: false as const,
      },
    })),
  }))
