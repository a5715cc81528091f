import { communityTalk } from '@xinglin/types/community-talk'
import { fromCursor, pageOf, toCursor } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Post } from './collections'
import { findMember } from './member'
import { findPosts } from './search-find'
import { isBlocked } from './see'
import { postViews } from './view'

const PAGE = 20

export const search = operation(communityTalk.search, async (call) => {
  const { input, caller, store, services } = call
  const member = await findMember(call)
  const suits = (post: Post) =>
    (!input.boardId || post.boardId === input.boardId) &&
    (post.author === caller.accountId || !isBlocked(member, post, post.id))
  const after = fromCursor(input.cursor)
  const wanted = { typed: input.text, after, count: PAGE + 1, suits }
  const { posts, stoppedAt } = await findPosts(store, services.vault, wanted)
  const { page, nextCursor } = pageOf(posts, { size: PAGE, by: ({ shownAt }) => shownAt ?? '' })
  const goOnAt = stoppedAt ? toCursor(stoppedAt.value, stoppedAt.id) : null
  return { posts: await postViews(call, page), nextCursor: nextCursor ?? goOnAt }
})
