import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import { slots } from './collections'
import { restock } from './offers'
import { staffSlotView } from './staff-slot'

export const setCapacity = operation(booking.setCapacity, async ({ input, store, now, errors }) => {
  const { slotId, capacity } = input
  const slot = await restock(store, slotId, { capacity }, now)
  if (slot) return staffSlotView(slot)
  const known = await store.get(slots, slotId)
  if (!known) throw errors.NOT_FOUND()
  throw errors.CAPACITY_BELOW_TAKEN({ data: { taken: known.places.length } })
})
