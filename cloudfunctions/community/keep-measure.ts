import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import { measures } from './collections'
import { applyMeasures } from './measures'
import { tellKept } from './staff-letters'

/** The appeal was heard and the measure holds; keeping it again changes nothing. */
export const keepMeasure = operation(
  communityStaff.keepMeasure,
  async ({ input: { measureId, reason }, store, now, errors, services: { vault } }) => {
    const measure = await store.get(measures, measureId)
    if (!measure?.appeal || !measure.standing) throw errors.NOT_FOUND()
    if (!measure.appeal.decided) {
      const appeal = { ...measure.appeal, decided: true }
      await store.updateIf(measures, measureId, { version: measure.version }, { set: { appeal } })
    }
    await applyMeasures(store, vault, measure.accountId, now)
    await tellKept({ store, now }, measure, reason)
    return { done: true as const }
  },
)
