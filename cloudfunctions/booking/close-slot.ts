import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { sessions, slots } from './collections'
import { restock } from './offers'
import { staffSlotView } from './staff-slot'
import { isStoppedQuarter } from './stop'

/** Closes only what is free: whoever has a place keeps it. */
export const closeSlot = operation(booking.closeSlot, async ({ input, store, now, errors }) => {
  const key = await store.get(slots, input.slotId)
  const session = key && (await store.get(sessions, key.sessionId))
  if (session && isStoppedQuarter(session, key) && !input.closed) throw errors.CLINIC_STOPPED()
  const slot = await restock(store, input.slotId, { closed: input.closed }, now)
  if (!slot) throw errors.NOT_FOUND()
  return staffSlotView(slot)
})
