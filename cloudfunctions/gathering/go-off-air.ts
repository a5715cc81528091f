import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'
import { runBy } from './run'

/** Of an older run nothing is left to take off; after the end what is on its way may still come. */
export const goOffAir = operation(gathering.goOffAir, async ({ input, caller, store }) => {
  const { gatheringId, run } = input
  await runBy(store, gatheringId, caller)
  await store.updateIf(gatherings, gatheringId, { run, endedAt: null }, { set: { way: null, showing: null } })
  return { done: true as const }
})
