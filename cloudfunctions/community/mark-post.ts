import { communityTalk } from '@xinglin/types/community-talk'
import { operation } from '../kernel/operation'
import type { PostMark } from './collections'
import { flagRecount } from './flags'
import { changeMark, findMark, markPost as beginMark } from './marks'
import { memberFor } from './member'
import { seePost } from './see'

interface Wish {
  saved?: boolean | undefined
  followed?: boolean | undefined
}

const changeFor = ({ saved, followed }: Wish, mark: PostMark, now: string): Partial<PostMark> => ({
  ...(saved !== undefined &&
    saved !== (mark.savedBy !== null) && { savedBy: saved ? mark.memberId : null, savedAt: saved ? now : null }),
  ...(followed !== undefined && { following: followed ? mark.postId : null }),
})

export const markPost = operation(communityTalk.markPost, async (call) => {
  const { input, store, caller, now } = call
  const { postId } = input
  const { id: memberId } = await memberFor(call)
  const post = await seePost(call, postId)
  await beginMark(store, { memberId, postId, mine: post.author === caller.accountId, now })
  const mark = (await findMark(store, memberId, postId)) as PostMark
  const changed = (await changeMark(store, memberId, postId, changeFor(input, mark, now))) ?? mark
  if (input.saved !== undefined) await flagRecount(store, postId, now)
  return { saved: changed.savedBy !== null, followed: changed.following !== null }
})
