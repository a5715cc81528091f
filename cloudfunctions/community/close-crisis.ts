import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import { crises } from './collections'
import { rankOfCrisis } from './crisis'

/** Whoever took it says how it ended. Its entry still waits for a decision of its own. */
export const closeCrisis = operation(
  communityStaff.closeCrisis,
  async ({ input: { entryId, outcome }, caller: { accountId }, store, now, errors, repeated }) => {
    const crisis = await store.get(crises, entryId)
    if (!crisis) throw errors.ENTRY_GONE()
    const mine = { state: 'taken', 'takenBy.accountId': accountId }
    const set = {
      state: 'closed' as const,
      rank: rankOfCrisis('closed', crisis.at),
      outcome,
      author: '',
      closedAt: now,
      dueAt: null,
    }
    const closed = await store.updateIf(crises, entryId, mine, { set })
    const before = repeated && crisis.closedAt === now
    if (!closed && !before) throw errors.NOT_YOURS()
    return { done: true as const }
  },
)
