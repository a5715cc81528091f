import { challenge } from '@xinglin/types/challenge'
import { openLink } from '../attachment/public'
import { memberIdOf } from '../community/public'
import { operation } from '../kernel/operation'
import { participations } from './collections'
import { partId } from './view'

export const openPicture = operation(challenge.openPicture, async ({ input, caller, store, services, now, errors }) => {
  const part = await store.get(participations, partId(input.challengeId, memberIdOf(services.vault, caller.accountId)))
  const picture = part?.checkIns.find((day) => day.picture?.id === input.pictureId)?.picture
  if (!picture) throw errors.NOT_FOUND()
  return openLink(services, picture.fileId, caller.accountId, now)
})
