import { merge as contract } from '@xinglin/types/merge'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Patient, accounts, merges, pairs } from './collections'
import { mergeViews } from './merge-view'
import { pairView } from './pair-view'
import { pairId } from './pairs'
import { ownPeople } from './patient'

/** Each two once. */
const twos = (people: readonly Patient[]) =>
  people.flatMap((one, i) => people.slice(i + 1).map((other) => [one, other] as const))

const keptApart = async (store: Store, candidates: readonly (readonly [Patient, Patient])[]) => {
  const noted = await store.getMany(
    pairs,
    candidates.map(([one, other]) => pairId([one.id, other.id])),
  )
  return new Set(noted.filter(({ state }) => state === 'apart').map(({ id }) => id))
}

export const listDuplicates = operation(contract.listDuplicates, async ({ caller, store }) => {
  const people = await ownPeople(store, await store.get(accounts, caller.accountId))
  const standing = people.map((person) => person.standing)
  const candidates = twos(standing).filter((two) => pairView(...two).length)
  const apart = await keptApart(store, candidates)
  const shown = candidates.filter(([one, other]) => !apart.has(pairId([one.id, other.id])))
  const found = standing.length
    ? await store.find(merges, { keptId: { $in: standing.map(({ id }) => id) } }, { limit: 100 })
    : []
  const newest = found.sort((a, b) => (a.mergedAt < b.mergedAt ? 1 : -1))
  return { pairs: shown.flatMap((two) => pairView(...two)), merges: await mergeViews(store, newest) }
})
