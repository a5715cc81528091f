import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import { crises } from './collections'
import { rankOfCrisis } from './crisis'
import { nameOf } from './moderator'

export const takeCrisis = operation(
  communityStaff.takeCrisis,
  async ({ input: { entryId }, caller, store, errors }) => {
    const crisis = await store.get(crises, entryId)
    if (!crisis) throw errors.ENTRY_GONE()
    const takenBy = { accountId: caller.accountId, name: await nameOf(store, caller) }
    const set = { state: 'taken' as const, rank: rankOfCrisis('taken', crisis.at), takenBy, dueAt: null }
    const taken =
      (await store.updateIf(crises, entryId, { state: 'open' }, { set })) ?? (await store.get(crises, entryId))
    if (taken?.takenBy?.accountId !== caller.accountId)
      throw errors.ALREADY_TAKEN({ data: { by: taken?.takenBy?.name ?? '' } })
    return { done: true as const }
  },
)
