import { merge as contract } from '@xinglin/types/merge'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { type Merge, merges, pairs, patients } from './collections'
import { patientsParted } from './events'
import { part } from './merge-steps'
import { mergeViews, undoUntil } from './merge-view'
import { pairId } from './pairs'

const accountsOf = async (store: Store, { keptId, mergedId }: Merge) => [
  ...new Set((await store.getMany(patients, [keptId, mergedId])).map(({ accountId }) => accountId)),
]

/** The pair is shown again, unless another merge made one of the two meanwhile. */
const reopen = async (store: Store, { keptId, mergedId }: Merge) => {
  if ((await store.get(patients, mergedId))?.mergedInto) return
  await store.updateIf(pairs, pairId([keptId, mergedId]), { state: 'merged' }, { set: { state: 'open' } })
}

/** The merge's own write decides; then the pointer goes. Nothing was copied, so nothing has to be put back. */
export const undoMerge = operation(contract.undoMerge, async ({ input, caller, store, now, errors }) => {
  const merge = await store.get(merges, input.mergeId)
  if (!merge) throw errors.NOT_FOUND()
  if (caller.role !== 'operator' && merge.by === 'desk') throw errors.MERGED_AT_DESK()
  if (!merge.undoneAt && undoUntil(merge) < now) throw errors.MERGE_FINAL()
  const { id, keptId, mergedId } = merge
  const accountIds = await accountsOf(store, merge)
  const undone = await store.updateIf(
    merges,
    id,
    { undoneAt: null },
    {
      set: { undoneAt: now, undoneBy: caller.accountId, outboxAt: now },
      push: { outbox: patientsParted.of(id, now, { mergeId: id, keptId, mergedId, accountIds }) },
    },
  )
  await part(store, { keptId, mergedId, mergeId: id })
  await reopen(store, merge)
  const [view] = await mergeViews(store, [undone ?? (await store.get(merges, id)) ?? merge])
  if (!view) throw errors.NOT_FOUND()
  return view
})
