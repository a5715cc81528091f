import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import { gatherings } from './collections'
import { viewOf } from './view'

export const getGathering = operation(gathering.getGathering, async ({ input, caller, store, errors }) => {
  const found = await store.get(gatherings, input.gatheringId)
  if (!found) throw errors.NOT_FOUND()
  return viewOf(found, caller)
})
