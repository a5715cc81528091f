import { merge as contract } from '@xinglin/types/merge'
import { operation } from '../kernel/operation'
import { pairs, patients } from './collections'
import { newPair } from './pairs'

/** What is merged stays merged: that takes an undo. */
export const keepApart = operation(contract.keepApart, async ({ input, store, now, errors }) => {
  const [one, other] = await store.getMany(patients, input.patientIds)
  if (!one || !other) throw errors.NOT_FOUND()
  const pair = newPair(one, other, 'apart', now)
  if (!(await store.insert(pairs, pair))) {
    await store.updateIf(pairs, pair.id, { state: 'open' }, { set: { state: 'apart' } })
  }
  return { done: true as const }
})
