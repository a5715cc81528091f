import { communityTalk } from '@xinglin/types/community-talk'
import { operation } from '../kernel/operation'
import { members } from './collections'
import { findMember } from './member'

export const unblock = operation(communityTalk.unblock, async (call) => {
  const { input, store } = call
  const member = await findMember(call)
  if (member) await store.updateIf(members, member.id, {}, { pull: { blocks: { id: input.blockId } } })
  return { done: true as const }
})
