import { communityTalk } from '@xinglin/types/community-talk'
import { operation } from '../kernel/operation'
import { editEntry } from './edit'
import { helpFor } from './help'
import { commentViews } from './view'

export const editComment = operation(communityTalk.editComment, async (call) => {
  const { commentId: entryId, text } = call.input
  if (!entryId.startsWith('comment-')) throw call.errors.POST_GONE()
  const { found, checked } = await editEntry(call, { entryId, words: [text], removePictureIds: [], set: { text } })
  if (found.kind !== 'comment') throw call.errors.POST_GONE()
  const [view] = await commentViews(call, [found.entry])
  return { ...(view as NonNullable<typeof view>), help: helpFor(checked.crisis) }
})
