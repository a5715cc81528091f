import { community } from '@xinglin/types/community'
import { operation } from '../kernel/operation'
import { COVENANT } from './covenant'
import { findMember } from './member'
import { standingOf } from './standing'

export const getStanding = operation(community.getStanding, async (call) => {
  const member = await findMember(call)
  const rules = { version: COVENANT.version, text: [...COVENANT.text] }
  return { standing: member && standingOf(member, call.now), rules }
})
