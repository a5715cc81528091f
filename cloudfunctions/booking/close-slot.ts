import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { restock } from './offers'
import { staffSlotView } from './staff-slot'

/** Closes only what is free: whoever has a place keeps it. */
export const closeSlot = operation(booking.closeSlot, async ({ input, store, now, errors }) => {
  const slot = await restock(store, input.slotId, { closed: input.closed }, now)
  if (!slot) throw errors.NOT_FOUND()
  return staffSlotView(slot)
})
