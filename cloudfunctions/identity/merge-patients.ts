import { merge as contract } from '@xinglin/types/merge'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { type Merge, type Patient, merges, patients } from './collections'
import { patientsMerged } from './events'
import { likenessesOf } from './likeness'
import { join } from './merge-steps'
import { mergeViews } from './merge-view'
import { newPair, settlePair } from './pairs'

/** The one that stays and the other. */
const bothOf = async (store: Store, patientIds: readonly string[], keepId: string) => {
  const found = await store.getMany(patients, patientIds)
  const kept = found.find(({ id }) => id === keepId)
  const merged = found.find(({ id }) => id !== keepId)
  if (!kept || !merged) throw new Refusal('NOT_FOUND')
  return { kept, merged }
}

const newMerge = (
  id: string,
  kept: Patient,
  merged: Patient,
  more: Pick<Merge, 'by' | 'accountId' | 'reason'>,
  now: string,
): Merge => {
  const [keptId, mergedId] = [kept.id, merged.id]
  const accountIds = [...new Set([kept.accountId, merged.accountId])]
  return {
    ...{ id, keptId, mergedId, ...more, mergedAt: now, undoneAt: null, undoneBy: null },
    outbox: [patientsMerged.of(id, now, { mergeId: id, keptId, mergedId, accountIds })],
    outboxAt: now,
  }
}

/** The pointer's write decides. What stands written as merged already needs no more than its answer. */
export const mergePatients = operation(contract.mergePatients, async (call) => {
  const { input, caller, store, now, newId, repeated, errors } = call
  const { patientIds, keepId, reason } = input
  if (!patientIds.includes(keepId) || new Set(patientIds).size < 2)
    throw errors.INVALID_INPUT({ data: { issues: [{ path: 'keepId', message: '请选要保留的那一份' }] } })
  const { kept, merged } = await bothOf(store, patientIds, keepId)
  const by = caller.role === 'operator' ? 'desk' : 'owner'
  if (by === 'desk' && !reason) throw errors.REASON_NEEDED({ data: { field: 'reason' } })
  if (by === 'owner' && !repeated && likenessesOf(kept, merged).length === 0) throw errors.NOT_ALIKE()

  const id = newId('merge')
  const fresh = newMerge(id, kept, merged, { by, accountId: caller.accountId, reason }, now)
  const known = await store.get(merges, id)
  if (!known) {
    await join(store, { keptId: kept.id, mergedId: merged.id, mergeId: id })
    await store.insert(merges, fresh)
  }
  if (!known?.undoneAt) await settlePair(store, newPair(kept, merged, 'merged', now))
  const [view] = await mergeViews(store, [known ?? fresh])
  if (!view) throw errors.NOT_FOUND()
  return view
})
