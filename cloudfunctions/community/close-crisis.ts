import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import { type Crisis, crises } from './collections'
import { rankOfCrisis } from './crisis'

/** By this very command, which ran before. */
const isClosedSo = (crisis: Crisis | null, accountId: string, now: string) =>
  crisis?.closedAt === now && crisis.takenBy?.accountId === accountId

/** Whoever took it says how it ended. Its entry still waits for a decision of its own. */
export const closeCrisis = operation(
  communityStaff.closeCrisis,
  async ({ input: { entryId, outcome }, caller: { accountId }, store, now, errors }) => {
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
    if (!closed && !isClosedSo(await store.get(crises, entryId), accountId, now)) throw errors.NOT_YOURS()
    return { done: true as const }
  },
)
