import { communityTalk } from '@xinglin/types/community-talk'
import { fromCursor, pageOf } from '../kernel/cursor'
import { type Call, operation } from '../kernel/operation'
import type { Stored } from '../kernel/store'
import { type Post, type PostMark, postMarks, posts } from './collections'
import { findMember, memberIdOf } from './member'
import { isBlocked } from './see'
import { postViews } from './view'

const PAGE = 20
const order = { field: 'savedAt' as const, direction: 'desc' as const }

interface Saved {
  id: string
  savedAt: string
  post: Stored<Post>
}

/** What is still to be seen of what was saved, in its order. */
const openOnes = async (call: Call<unknown, unknown>, marks: readonly PostMark[]): Promise<Saved[]> => {
  const { store, caller } = call
  const member = await findMember(call)
  const found = await store.getMany(
    posts,
    marks.map(({ postId }) => postId),
  )
  return marks.flatMap(({ id, postId, savedAt }) => {
    const post = found.find((one) => one.id === postId)
    if (!post || post.state === 'deleted') return []
    const isOpen = post.author === caller.accountId || (post.state === 'shown' && !isBlocked(member, post, post.id))
    return isOpen ? [{ id, savedAt: savedAt ?? '', post }] : []
  })
}

export const listSaved = operation(communityTalk.listSaved, async (call) => {
  const { input, caller, store, services } = call
  const savedBy = memberIdOf(services.vault, caller.accountId)
  const found: Saved[] = []
  for (let after = fromCursor(input.cursor); found.length <= PAGE;) {
    const marks = await store.find(postMarks, { savedBy }, { order, limit: PAGE + 1, after })
    found.push(...(await openOnes(call, marks)))
    const last = marks.at(-1)
    if (marks.length <= PAGE || !last) break
    after = { value: last.savedAt ?? '', id: last.id }
  }
  const { page, nextCursor } = pageOf(found, { size: PAGE, by: ({ savedAt }) => savedAt })
  const views = await postViews(
    call,
    page.map(({ post }) => post),
  )
  return { posts: views, nextCursor }
})
