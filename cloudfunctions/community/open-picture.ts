import { communityTalk } from '@xinglin/types/community-talk'
import { openLink } from '../attachment/public'
import { type Call, operation } from '../kernel/operation'
import { type FoundEntry, findEntry } from './entry'
import { fileOf } from './pictures'
import { seeEntry } from './see'

/** Moderators look at what nobody else may see yet. */
const visibleTo = async (call: Call<unknown, unknown>, entryId: string): Promise<FoundEntry> => {
  const found = call.caller.role === 'operator' ? await findEntry(call.store, entryId) : null
  return found && found.entry.state !== 'deleted' ? found : seeEntry(call, entryId)
}

export const openPicture = operation(communityTalk.openPicture, async (call) => {
  const { input, caller, services, now, errors } = call
  const { entry } = await visibleTo(call, input.entryId)
  const picture = entry.pictures.find(({ id }) => id === input.pictureId)
  const fileId = picture && fileOf(picture, input.size)
  if (!fileId) throw errors.POST_GONE()
  return openLink(services, fileId, caller.accountId, now)
})
