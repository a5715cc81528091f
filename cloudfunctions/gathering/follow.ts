import { gathering } from '@xinglin/types/gathering'
import { live } from '../kernel/live'
import { operation } from '../kernel/operation'
import { topicOf } from '../kernel/pulse'
import { gatherings, saidWords } from './collections'
import { saidView, viewOf } from './view'
import { saidBefore } from './words'

export const follow = operation(gathering.follow, async (call) => {
  const { input, caller, store, errors } = call
  const { gatheringId } = input
  const look = async () => {
    const [found, said] = await Promise.all([store.get(gatherings, gatheringId), saidBefore(store, gatheringId)])
    if (!found) throw errors.NOT_FOUND()
    return { gathering: viewOf(found, caller), said: said.map(saidView) }
  }
  const topics = [topicOf(gatherings, gatheringId), topicOf(saidWords, gatheringId)]
  return live(call, { of: `${gatheringId}:${caller.accountId}`, topics, look })
})
