import { boards, comments, members, posts } from '../../cloudfunctions/community/collections'
import { searchBlocks } from '../../cloudfunctions/community/search-collections'
import type { Visitor } from '../support/hospital'
import { BOARD } from '../support/community'
import type { CommunityPlay } from './community-play'

const ALL = { limit: 1000 }

interface Seen {
  id: string
  mine: boolean
  state: string
  text: string
}

const numbers = async ({ hospital: { store } }: CommunityPlay) => ({
  posts: (await store.find(posts, {}, ALL)).map(
    ({ id, likes, comments: said, saves, staffAnswers, lonely, waiting }) => ({
      ...{ id, likes, said, saves, staffAnswers, lonely, waiting },
    }),
  ),
  comments: (await store.find(comments, {}, ALL)).map(({ id, likes }) => ({ id, likes })),
  members: (await store.find(members, {}, ALL)).map(({ id, deeds }) => ({ id, deeds })),
  boards: (await store.find(boards, {}, ALL)).map(({ id, posts: count, followers }) => ({ id, count, followers })),
})

/** Everything that one can be shown, by every way of looking. */
const seenBy = async (reader: Visitor): Promise<Seen[]> => {
  const lists = await Promise.all(
    (['new', 'active', 'unanswered', 'liked'] as const).flatMap((order) => [
      reader.api.community.listPosts({ boardId: BOARD, order }),
      reader.api.community.listPosts({ order }),
    ]),
  )
  const searches = await Promise.all(
    ['大家怎么做', '改过的', '限盐'].map((text) => reader.api.community.search({ text })),
  )
  const found = [...lists, ...searches].flatMap((list) => list.posts)
  const ids = [...new Set(found.map(({ id }) => id))]
  const threads = await Promise.all(
    ids.map((postId) => reader.api.community.listComments({ postId }).catch(() => ({ comments: [] }))),
  )
  return [...found, ...threads.flatMap((thread) => thread.comments)]
}

/** What must hold once everything has happened; the faults, in words. */
export const faultsIn = async (play: CommunityPlay): Promise<string[]> => {
  const { store } = play.hospital
  const faults: string[] = []
  const before = await numbers(play)
  await play.countAnew()
  const after = await numbers(play)
  if (JSON.stringify(before) !== JSON.stringify(after))
    faults.push(`counting anew gives ${JSON.stringify(after)} for ${JSON.stringify(before)}`)
  const [allPosts, allComments] = [await store.find(posts, {}, ALL), await store.find(comments, {}, ALL)]
  const entries = [...allPosts, ...allComments]
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  for (const { id, by } of play.written) {
    const entry = byId.get(id)
    if (!entry) faults.push(`${id} was acknowledged and is lost`)
    else if (play.left.has(by) && (entry.state !== 'deleted' || entry.text)) faults.push(`${id} outlived its author`)
  }
  for (const entry of entries) {
    if (entry.state === 'deleted') continue
    const liked = play.likes.get(entry.id)?.size ?? 0
    if (entry.likes !== liked) faults.push(`${entry.id} has ${entry.likes} likes, ${liked} were given`)
    if ((entry.state === 'shown') !== (entry.shelf !== null))
      faults.push(`${entry.id} is ${entry.state} on shelf ${entry.shelf}`)
  }
  for (const post of allPosts.filter(({ state }) => state !== 'deleted')) {
    const said = allComments.filter(({ postId, state }) => postId === post.id && state === 'shown').length
    if (post.comments !== said) faults.push(`${post.id} counts ${post.comments} comments of ${said}`)
  }
  const [board] = await store.find(boards, { id: BOARD }, ALL)
  const shownPosts = allPosts.filter(({ shelf }) => shelf).length
  if (board?.posts !== shownPosts) faults.push(`the board counts ${board?.posts} posts of ${shownPosts}`)
  const indexed = new Set((await store.find(searchBlocks, {}, ALL)).flatMap((block) => block.posts.map(({ id }) => id)))
  for (const id of indexed) if (!byId.get(id)?.shelf) faults.push(`search still knows ${id}`)

  for (const [n, reader] of play.people.entries()) {
    if (play.left.has(n)) continue
    const me = await store.find(members, { name: `病友${n}的号` }, ALL)
    const blocks = me[0]?.blocks ?? []
    for (const { id, mine } of await seenBy(reader)) {
      const entry = byId.get(id)
      if (!entry || entry.state !== 'shown') faults.push(`${n} is shown ${id}, which is ${entry?.state ?? 'nowhere'}`)
      const isBlocked = blocks.some(({ memberId }) => memberId !== null && memberId === entry?.memberId)
      if (isBlocked && !mine) faults.push(`${n} is shown ${id} of somebody whom he blocked`)
    }
  }
  return faults
}
