import { isDeepStrictEqual } from 'node:util'
import { collections } from '../../../cloudfunctions/collections'
import type { Collection, Entity, Store, Stored } from '../../../cloudfunctions/kernel/store'

const PAGE = 1000

const all = async (store: Store, name: string): Promise<Stored<Entity>[]> => {
  const of = collections.find((each) => each.name === name) as Collection<Entity>
  const found: Stored<Entity>[] = []
  for (;;) {
    const last = found.at(-1)
    const page = await store.find(of, {}, { limit: PAGE, ...(last ? { after: { value: last.id, id: last.id } } : {}) })
    found.push(...page)
    if (page.length < PAGE) return found
  }
}

/** Keep what was asked and used, not what was done. */
const BOOKKEEPING = ['claims', 'grantUses']

/** Everything in the store, by collection and id, without versions. */
export const dump = async (store: Store): Promise<Record<string, Record<string, unknown>>> => {
  const names = [...new Set(collections.map(({ name }) => name))].filter((name) => !BOOKKEEPING.includes(name))
  const parts = await Promise.all(
    names.map(async (name) => {
      const documents = await all(store, name)
      return [name, Object.fromEntries(documents.map(({ version: _, ...rest }) => [rest.id, rest]))] as const
    }),
  )
  return Object.fromEntries(parts)
}

/** Many times faster than a matcher, which is what most of a long test's time would go to. */
export const areAlike = (one: unknown, other: unknown) => isDeepStrictEqual(one, other)

/** Shows what differs, should anything. */
export const expectAlike = (found: unknown, expected: unknown) => {
  if (!areAlike(found, expected)) expect(found).toEqual(expected)
}

type Dump = Awaited<ReturnType<typeof dump>>

/** Grants count their uses, which is bookkeeping too. */
export const withoutUses = (from: Dump): Dump => ({
  ...from,
  grants: Object.fromEntries(
    Object.entries(from['grants'] ?? {}).map(([id, grant]) => [
      id,
      { ...(grant as object), uses: 0, lastUsedAt: null },
    ]),
  ),
})
