import { communityTalk } from '@xinglin/types/community-talk'
import { type Call, operation } from '../kernel/operation'
import { posts } from './collections'
import type { FoundEntry } from './entry'
import { flagRecount } from './flags'
import { likersOf, setLike } from './likes'
import { markPost } from './marks'
import { memberFor } from './member'
import { seeEntry } from './see'

/** A mark on the post says where to look for his likes when he leaves. */
const beginMark = async ({ store, caller, now }: Call<unknown, unknown>, memberId: string, found: FoundEntry) => {
  const post = found.kind === 'post' ? found.entry : await store.get(posts, found.entry.postId)
  if (post) await markPost(store, { memberId, postId: post.id, mine: post.author === caller.accountId, now })
}

export const like = operation(communityTalk.like, async (call) => {
  const { input, store, now } = call
  const { entryId, on } = input
  const member = await memberFor(call)
  const found = await seeEntry(call, entryId)
  if (found.entry.state !== 'shown') throw call.errors.POST_GONE()
  if (on) await beginMark(call, member.id, found)
  await setLike(store, entryId, member.id, on)
  await flagRecount(store, entryId, now)
  const likers = await likersOf(store, entryId)
  return { likes: likers.length, liked: likers.includes(member.id) }
})
