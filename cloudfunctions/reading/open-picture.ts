import { reading } from '@xinglin/types/reading'
import { openLink } from '../attachment/public'
import { operation } from '../kernel/operation'
import { seenBy } from './seen'

export const openPicture = operation(reading.openPicture, async ({ input, caller, store, services, now, errors }) => {
  const article = await seenBy(store, input.articleId, caller)
  const picture = article.pictures.find(({ id }) => id === input.pictureId)
  if (!picture) throw errors.NOT_FOUND()
  return openLink(services, picture.fileId, caller.accountId, now)
})
