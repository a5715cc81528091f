import type { IdeaState } from '@xinglin/types/community'
import { on } from '../kernel/events'
import type { Store } from '../kernel/store'
import { closeIfIdle } from './case'
import { type Post, members, postMarks, posts } from './collections'
import { entryLeft, entryShown } from './events'
import { ideaAnswered } from './staff-events'
import { type Telling, tell } from './staff-letters'

const IDEAS: Record<IdeaState, string> = {
  heard: '医院收到了您的金点子',
  adopted: '您的金点子被采纳了',
  done: '您的金点子办成了',
  declined: '医院回复了您的金点子',
}

/** The accounts of those who want to hear of a post. */
const followersOf = async (store: Store, postId: string): Promise<string[]> => {
  const accountIds: string[] = []
  for (let after: { value: string; id: string } | undefined; ;) {
    const order = { field: 'memberId' as const, direction: 'asc' as const }
    const page = await store.find(postMarks, { following: postId }, { order, limit: 200, after })
    const ids = page.map(({ memberId }) => memberId)
    const found = await store.getMany(members, ids)
    accountIds.push(...found.flatMap(({ accountId, leftAt }) => (leftAt ? [] : [accountId])))
    const last = page.length === 200 ? page.at(-1) : undefined
    if (!last) return accountIds
    after = { value: last.memberId, id: last.id }
  }
}

const tellOfIdea = async (telling: Telling, { id, author, idea }: Post, of: string) => {
  if (!idea) return
  const letter = { of, kind: 'community.answered', page: `/community/post/index?postId=${id}` }
  const body = '点开看看医院怎么说。'
  if (author) await tell(telling, author, { ...letter, title: IDEAS[idea.state], body })
  const others = (await followersOf(telling.store, id)).filter((accountId) => accountId !== author)
  for (const accountId of others) await tell(telling, accountId, { ...letter, title: '您关注的金点子有了答复', body })
}

const idle = ({ entryId }: { entryId: string }, { store }: Telling) => closeIfIdle(store, entryId)

/** What moderation does about what entries became. */
export const communityStaffReactions = [
  on(ideaAnswered, async ({ postId }, { eventId, ...telling }) => {
    const post = await telling.store.get(posts, postId)
    if (post) await tellOfIdea(telling, post, eventId)
  }),
  on(entryShown, idle),
  on(entryLeft, idle),
]
