import { communityTalk } from '@xinglin/types/community-talk'
import { operation } from '../kernel/operation'
import { editEntry } from './edit'
import { findEntry } from './entry'
import { helpFor } from './help'
import { wordsIn } from './post'
import { postViews } from './view'

export const editPost = operation(communityTalk.editPost, async (call) => {
  const { postId, title, text, steps, removePictureIds } = call.input
  const before = await findEntry(call.store, postId)
  if (before?.kind !== 'post') throw call.errors.POST_GONE()
  const kept = before.entry.kind === 'story' ? steps : []
  const { found, checked } = await editEntry(call, {
    ...{ entryId: postId, words: wordsIn({ title, text, steps: kept }), removePictureIds },
    set: { title, text, steps: kept },
  })
  if (found.kind !== 'post') throw call.errors.POST_GONE()
  const [view] = await postViews(call, [found.entry])
  return { ...(view as NonNullable<typeof view>), help: helpFor(checked.crisis) }
})
