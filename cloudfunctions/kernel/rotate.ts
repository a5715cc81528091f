import type { AnyCollection, Collection, Entity, Store, Stored } from './store'
import type { Vault } from './vault'

type Fields = Record<string, unknown>
const PAGE = 200

/** The fields that an older key sealed, sealed by the newest; null when there are none. */
const resealed = (document: Fields, { name, sealed }: AnyCollection, vault: Vault): Fields | null => {
  const stale = sealed.filter((field) => typeof document[field] === 'string' && vault.isStale(document[field]))
  if (stale.length === 0) return null
  const placed = stale.map((field) => {
    const place = `${name}/${String(document['id'])}/${field}`
    return [field, vault.seal(vault.open(document[field] as string, place), place)] as const
  })
  return Object.fromEntries(placed)
}

/** Somebody who writes the document meanwhile wins, and it is read again: he may have left its sealed fields alone. */
const rotate = async (
  store: Store,
  from: Collection<Entity>,
  found: Stored<Entity>,
  vault: Vault,
): Promise<boolean> => {
  for (let current: Stored<Entity> | null = found; current; current = await store.get(from, found.id)) {
    const set = resealed(current as unknown as Fields, from, vault)
    if (!set) return false
    if (await store.updateIf(from, found.id, { version: current.version }, { set })) return true
  }
  return false
}

/**
 * Brings every sealed field under the newest key, so that older keys can be dropped. Safe to repeat and to run beside
 * traffic. @param store the bare adapter, which sees sealed text. Returns how many documents changed.
 */
export const rotateKeys = async (
  store: Store,
  vault: Vault,
  collections: readonly AnyCollection[],
): Promise<number> => {
  let changed = 0
  for (const each of collections.filter(({ sealed }) => sealed.length > 0)) {
    const from = each as Collection<Entity>
    for (let last: Stored<Entity> | undefined; ;) {
      const page = await store.find(
        from,
        {},
        { limit: PAGE, ...(last ? { after: { value: last.id, id: last.id } } : {}) },
      )
      for (const document of page) if (await rotate(store, from, document, vault)) changed += 1
      last = page.at(-1)
      if (page.length < PAGE) break
    }
  }
  return changed
}
