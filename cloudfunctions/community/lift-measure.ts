import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import { measures } from './collections'
import { applyMeasures } from './measures'
import { nameOf } from './moderator'
import { tellLifted } from './staff-letters'

export const liftMeasure = operation(
  communityStaff.liftMeasure,
  async ({ input: { measureId, reason }, caller, store, now, errors, services: { vault } }) => {
    const lifted = { by: await nameOf(store, caller), reason, at: now }
    await store.updateIf(measures, measureId, { standing: { $ne: null } }, { set: { standing: null, lifted } })
    const measure = await store.get(measures, measureId)
    if (!measure?.lifted) throw errors.NOT_FOUND()
    await applyMeasures(store, vault, measure.accountId, now)
    await tellLifted({ store, now }, measure, measure.lifted.reason)
    return { done: true as const }
  },
)
