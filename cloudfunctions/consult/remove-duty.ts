import { consultDuty } from '@xinglin/types/consult-duty'
import { operation } from '../kernel/operation'
import { duties } from './collections'

/** What rings with him goes on ringing until its minute is over. */
export const removeDuty = operation(consultDuty.removeDuty, async ({ input, store }) => {
  await store.remove(duties, input.dutyId)
  return { done: true as const }
})
