import { LOVED, entryLeft, entryShown, findComment, findPost, memberLeft, storyLoved } from '../community/public'
import { type ReactionContext, on } from '../kernel/events'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Participation, awards, helpers, months, participations, votes } from './collections'
import { award } from './honours'
import { countAgain } from './joined'
import { monthOf, openMonth } from './month'

/** Help under one's own name counts, once for each comment while others see it; staff answer by their work. */
const helped = async (store: Store, commentId: string) => {
  const comment = await findComment(store, commentId)
  if (!comment?.shelf || !comment.memberId || comment.staff || comment.byOpener) return
  const { memberId, createdAt } = comment
  const month = monthOf(dayOf(createdAt))
  const id = `${month}:${memberId}`
  await openMonth(store, month)
  const add = () =>
    store.updateIf(
      helpers,
      id,
      { commentIds: { $ne: commentId } },
      { push: { commentIds: commentId }, inc: { answers: 1 } },
    )
  if (await add()) return
  if (!(await store.insert(helpers, { id, month, memberId, commentIds: [commentId], answers: 1 }))) await add()
}

const helpGone = async (store: Store, commentId: string) => {
  const comment = await findComment(store, commentId)
  if (!comment?.memberId || comment.shelf) return
  const id = `${monthOf(dayOf(comment.createdAt))}:${comment.memberId}`
  const change = { pull: { commentIds: commentId as never }, inc: { answers: -1 } }
  await store.updateIf(helpers, id, { commentIds: commentId }, change)
}

const forgetPart = async ({ id, challengeId, checkIns }: Participation, { store, files, now }: ReactionContext) => {
  for (const { picture } of checkIns) if (picture) await files.remove(picture.fileId)
  await store.remove(participations, id)
  await countAgain(store, challengeId, now)
}

/** Who left the communities leaves nothing here: no days, no pictures, no honour, no vote. */
const forget = async (memberId: string, context: ReactionContext) => {
  const { store } = context
  const order = { field: 'joinedAt' as const, direction: 'asc' as const }
  for (const part of await store.find(participations, { memberId }, { order, limit: 1000 }))
    await forgetPart(part, context)
  for (const { id } of await store.find(awards, { memberId }, { limit: 100 })) await store.remove(awards, id)
  for (const { id: month } of await store.find(months, {}, { limit: 1000 })) {
    await store.remove(votes, `${month}:${memberId}`)
    await store.remove(helpers, `${month}:${memberId}`)
  }
}

const honourFighter = async (postId: string, context: ReactionContext) => {
  const story = await findPost(context.store, postId)
  if (!story?.shelf || !story.memberId || story.staff) return
  const { memberId } = story
  const since = dayOf(context.now)
  const what = `康复故事有 ${LOVED} 位病友点赞`
  await award({ id: `fighter:${memberId}`, honour: 'fighter', memberId, since, for: what }, context)
}

const isComment = ({ kind }: { kind: 'post' | 'comment' }) => kind === 'comment'

export const challengeReactions = [
  on(entryShown, async (fact, { store }) => (isComment(fact) ? helped(store, fact.entryId) : undefined)),
  on(entryLeft, async (fact, { store }) => (isComment(fact) ? helpGone(store, fact.entryId) : undefined)),
  on(storyLoved, ({ postId }, context) => honourFighter(postId, context)),
  on(memberLeft, ({ memberId }, context) => forget(memberId, context)),
]
