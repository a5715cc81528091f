import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import { members } from './collections'
import { tellLevel } from './staff-letters'

export const lockLevel = operation(
  communityStaff.lockLevel,
  async ({ input: { memberId, level, reason }, store, now, key, errors }) => {
    const member = await store.updateIf(members, memberId, { leftAt: null }, { set: { lockedLevel: level } })
    if (!member) throw errors.NOT_FOUND()
    await tellLevel({ store, now }, member.accountId, level, reason, key)
    return { done: true as const }
  },
)
