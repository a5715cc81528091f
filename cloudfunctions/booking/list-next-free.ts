import { booking } from '@xinglin/types/booking'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { slots } from './collections'
import { isReleased } from './slot'

/** More than a day's quarters, so that the first day is always whole. */
const READ = 60

const nextFree = async (store: Store, doctorId: string, now: string) => {
  const found = await store.find(
    slots,
    { doctorId, closed: false, free: { $gte: 1 }, startsAt: { $gt: now } },
    { order: { field: 'startsAt', direction: 'asc' }, limit: READ },
  )
  const free = found.filter(({ date }) => isReleased(date, now))
  const [first] = free
  const thatDay = free.filter(({ date }) => date === first?.date).reduce((sum, slot) => sum + slot.free, 0)
  return { doctorId, slotId: first?.id ?? null, startsAt: first?.startsAt ?? null, remainingThatDay: thatDay }
}

export const listNextFree = operation(booking.listNextFree, async ({ input, store, now }) => ({
  items: await Promise.all(input.doctorIds.map((doctorId) => nextFree(store, doctorId, now))),
}))
