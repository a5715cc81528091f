import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import { saidView } from './view'
import { saidBefore } from './words'

export const listSaid = operation(gathering.listSaid, async ({ input, store }) => ({
  said: (await saidBefore(store, input.gatheringId, input.beforeSeq)).map(saidView),
}))
