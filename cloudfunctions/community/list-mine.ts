import type { Comment as CommentView, Post as PostView } from '@xinglin/types/community'
import { communityTalk } from '@xinglin/types/community-talk'
import { fromCursor, toCursor } from '../kernel/cursor'
import { type Call, operation } from '../kernel/operation'
import { writtenBy } from './authored'
import { type Comment, type Post, posts } from './collections'
import type { FoundEntry } from './entry'
import { findMember, ownerKeyOf } from './member'
import { isBlocked } from './see'
import { commentViews, postViews } from './view'

const PAGE = 20

type Mine = { kind: 'post'; post: PostView } | { kind: 'comment'; comment: CommentView; title: string }

const isPost = (one: FoundEntry): one is Extract<FoundEntry, { kind: 'post' }> => one.kind === 'post'

/** Of the threads that he can still see. */
const titlesOf = async (call: Call<unknown, unknown>, found: readonly Comment[]) => {
  const [member, above] = await Promise.all([
    findMember(call),
    call.store.getMany(posts, [...new Set(found.map(({ postId }) => postId))]),
  ])
  const open = above.filter((post) => post.state === 'shown' && !isBlocked(member, post, post.id))
  return new Map(open.map(({ id, title, text }) => [id, title || text]))
}

const viewsOf = async (call: Call<unknown, unknown>, found: readonly FoundEntry[]) => {
  const ofPosts: Post[] = found.filter(isPost).map(({ entry }) => entry)
  const ofComments: Comment[] = found.flatMap((one) => (isPost(one) ? [] : [one.entry]))
  const titles = await titlesOf(call, ofComments)
  const [postsSeen, commentsSeen] = await Promise.all([postViews(call, ofPosts), commentViews(call, ofComments)])
  const titleOf = ({ postId }: { postId: string }) => (titles.get(postId) ?? '').slice(0, 40)
  const ofPost = (post: PostView): [string, Mine] => [post.id, { kind: 'post', post }]
  const ofComment = (comment: CommentView): [string, Mine] => [
    comment.id,
    { kind: 'comment', comment, title: titleOf(comment) },
  ]
  return new Map([...postsSeen.map(ofPost), ...commentsSeen.map(ofComment)])
}

export const listMine = operation(communityTalk.listMine, async (call) => {
  const { input, caller, store, services } = call
  const owner = ownerKeyOf(services.vault, caller.accountId)
  const rows = await writtenBy(store, owner, fromCursor(input.cursor), PAGE + 1)
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page.at(-1)?.entry : undefined
  const views = await viewsOf(call, page)
  return {
    entries: page.flatMap(({ entry }) => views.get(entry.id) ?? []),
    nextCursor: last ? toCursor(last.createdAt, last.id) : null,
  }
})
