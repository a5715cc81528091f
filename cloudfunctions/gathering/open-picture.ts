import { gathering } from '@xinglin/types/gathering'
import { openLink } from '../attachment/public'
import { operation } from '../kernel/operation'
import { saidWords } from './collections'

/** A word's picture has the word's number in its id, so that it is found without a search. */
export const openPicture = operation(gathering.openPicture, async ({ input, caller, store, services, now, errors }) => {
  const [seq, pictureId] = input.pictureId.split('.', 2)
  const said = await store.get(saidWords, `${input.gatheringId}:${seq}`)
  if (!said?.picture || said.picture.id !== pictureId) throw errors.NOT_FOUND()
  return openLink(services, said.picture.fileId, caller.accountId, now)
})
