import { communityStaff } from '@xinglin/types/community-staff'
import { canonical } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { posts } from './collections'
import { ideaAnswered } from './staff-events'

/** Its author and those who follow it hear of it by letters that follow. */
export const answerIdea = operation(
  communityStaff.answerIdea,
  async ({ input: { postId, state, words }, store, now, key, errors }) => {
    for (;;) {
      const post = await store.get(posts, postId)
      if (post?.kind !== 'idea' || post.state !== 'shown') throw errors.ENTRY_GONE()
      const idea = { state, words, at: now }
      if (canonical(post.idea) === canonical(idea)) return { done: true as const }
      const fact = ideaAnswered.of(`${postId}:${key}`, now, { postId })
      const set = { idea, outbox: [...post.outbox, fact], outboxAt: now }
      if (await store.updateIf(posts, postId, { version: post.version }, { set })) return { done: true as const }
    }
  },
)
