import { communityTalk } from '@xinglin/types/community-talk'
import { operation } from '../kernel/operation'
import { findMember } from './member'
import { namesOf } from './public'

export const listBlocks = operation(communityTalk.listBlocks, async (call) => {
  const blocks = (await findMember(call))?.blocks ?? []
  const names = await namesOf(
    call.store,
    blocks.flatMap(({ memberId }) => memberId ?? []),
  )
  const views = blocks.map(({ id, memberId, name, at }) => ({
    id,
    name: memberId ? (names.get(memberId) ?? '已注销') : name,
    at,
  }))
  return { blocks: views.reverse() }
})
