import { booking } from '@xinglin/types/booking'
import { patientIdsWithin, underStanding } from '../identity/public'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { standbys } from './collections'
import { standbyView } from './standby'

/** What waits, is offered, or passed by and is not over yet; soonest clinic first. */
export const listStandbys = operation(booking.listStandbys, async ({ caller, store, now }) => {
  const look = { accountId: caller.accountId, scope: 'booking' as const, operation: 'booking.listStandbys', now }
  const patientIds = await patientIdsWithin(store, look)
  const found = patientIds.length
    ? await store.find(standbys, {
        patientId: { $in: patientIds },
        status: { $in: ['waiting', 'offered', 'passed'] },
        date: { $gte: dayOf(now) },
      })
    : []
  const soonest = found.sort((a, b) => (a.date < b.date ? -1 : 1))
  const views = await Promise.all(soonest.map((standby) => standbyView(store, standby)))
  return { standbys: await underStanding(store, views) }
})
