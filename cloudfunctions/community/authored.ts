import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Authorship, authorships } from './count-collections'
import { type FoundEntry, findEntries } from './entry'

const ROWS = 200
const order = { field: 'day' as const, direction: 'desc' as const }

const entriesOf = async (store: Store, rows: readonly Authorship[]): Promise<FoundEntry[]> => {
  const found = await findEntries(
    store,
    rows.map(({ entry }) => entry.id),
  )
  return [...found.values()].filter(({ entry }) => entry.state !== 'deleted')
}

interface Place {
  value: string
  id: string
}

/** The latest first. */
const byTime = (a: FoundEntry, b: FoundEntry) =>
  b.entry.createdAt.localeCompare(a.entry.createdAt) || (a.entry.id < b.entry.id ? 1 : -1)

const isAfter = ({ entry: { createdAt, id } }: FoundEntry, place: Place | undefined) =>
  !place || createdAt < place.value || (createdAt === place.value && id < place.id)

/**
 * What an account wrote, the latest first, from a place on: as many as wanted, or all that is left. Authorships know only the day, so whole days
 * are read.
 */
export const writtenBy = async (store: Store, owner: string, from: Place | undefined, wanted: number) => {
  const found: FoundEntry[] = []
  const upTo = from && { day: { $lte: dayOf(from.value) } }
  for (let after: { value: string; id: string } | undefined; ;) {
    const rows = await store.find(authorships, { owner, ...upTo }, { order, limit: ROWS, after })
    found.push(...(await entriesOf(store, rows)).filter((one) => isAfter(one, from)))
    const last = rows.length < ROWS ? undefined : rows.at(-1)
    const whole = found.filter(({ entry }) => !last || dayOf(entry.createdAt) > last.day)
    if (!last || whole.length >= wanted) return whole.sort(byTime).slice(0, wanted)
    after = { value: last.day, id: last.id }
  }
}
