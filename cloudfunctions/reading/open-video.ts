import { reading } from '@xinglin/types/reading'
import { openLink } from '../attachment/public'
import { operation } from '../kernel/operation'
import { seenBy } from './seen'

export const openVideo = operation(reading.openVideo, async ({ input, caller, store, services, now, errors }) => {
  const { videoFileId } = await seenBy(store, input.articleId, caller)
  if (!videoFileId) throw errors.NOT_FOUND()
  return openLink(services, videoFileId, caller.accountId, now)
})
