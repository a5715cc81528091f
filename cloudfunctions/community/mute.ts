import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import { addMinutes } from '../kernel/time'
import { measures, members } from './collections'
import { findEntry } from './entry'
import { applyMeasures, measureOwner } from './measures'
import { memberIdOf } from './keys'
import { nameOf } from './moderator'
import { tellMeasured } from './staff-letters'

const DAY = 24 * 60

/** The entry stands for its author, so that nobody need know who he is. */
export const mute = operation(communityStaff.mute, async ({ input, caller, store, now, newId, errors, services }) => {
  const found = await findEntry(store, input.entryId)
  if (!found?.entry.author) throw errors.ENTRY_GONE()
  const { author: accountId, staff } = found.entry
  const { vault } = services
  const member = await store.get(members, memberIdOf(vault, accountId))
  if (staff || member?.staff) throw errors.STAFF_MEMBER()
  const measure = {
    ...{ id: newId('measure'), entryId: input.entryId, owner: measureOwner(vault, accountId), accountId },
    ...{ until: input.days ? addMinutes(now, input.days * DAY) : null, reason: input.reason, at: now, standing: now },
    ...{ by: await nameOf(store, caller), lifted: null, appeal: null },
  }
  await store.insert(measures, measure)
  await applyMeasures(store, vault, accountId, now)
  await tellMeasured({ store, now }, measure)
  return { done: true as const }
})
