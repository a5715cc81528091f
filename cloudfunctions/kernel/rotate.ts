import type { AnyCollection, Collection, Entity, Store, Stored } from './store'
import type { Vault } from './vault'

type Fields = Record<string, unknown>
const PAGE = 200

/** Seals again what an older key sealed. A document that somebody writes meanwhile is sealed anew by that write. */
const resealed = (document: Fields, { name, sealed }: AnyCollection, vault: Vault): Fields | null => {
  const stale = sealed.filter((field) => typeof document[field] === 'string' && vault.isStale(document[field]))
  if (stale.length === 0) return null
  const placed = stale.map((field) => {
    const place = `${name}/${String(document['id'])}/${field}`
    return [field, vault.seal(vault.open(document[field] as string, place), place)] as const
  })
  return Object.fromEntries(placed)
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
      for (const document of page) {
        const set = resealed(document as unknown as Fields, each, vault)
        if (set && (await store.updateIf(from, document.id, { version: document.version }, { set }))) changed += 1
      }
      last = page.at(-1)
      if (page.length < PAGE) break
    }
  }
  return changed
}
