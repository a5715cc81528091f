import { communityTalk } from '@xinglin/types/community-talk'
import { fromCursor, pageOf } from '../kernel/cursor'
import { operation } from '../kernel/operation'
import type { Stored } from '../kernel/store'
import { type Comment, comments } from './collections'
import { findMember } from './member'
import { isBlocked, seePost } from './see'
import { commentViews } from './view'

const PAGE = 30
const order = { field: 'rank' as const, direction: 'asc' as const }

export const listComments = operation(communityTalk.listComments, async (call) => {
  const { input, caller, store } = call
  const [{ id: shelf }, member] = await Promise.all([seePost(call, input.postId), findMember(call)])
  const isOpen = (comment: Comment) => comment.author === caller.accountId || !isBlocked(member, comment, shelf)
  const found: Stored<Comment>[] = []
  for (let after = fromCursor(input.cursor); found.length <= PAGE;) {
    const rows = await store.find(comments, { shelf }, { order, limit: PAGE + 1, after })
    found.push(...rows.filter(isOpen))
    const last = rows.at(-1)
    if (rows.length <= PAGE || !last) break
    after = { value: last.rank, id: last.id }
  }
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ rank }) => rank })
  return { comments: await commentViews(call, page), nextCursor }
})
