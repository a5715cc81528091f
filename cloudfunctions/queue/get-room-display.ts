import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { roomOf } from './displays'
import { readQueue } from './read'

export const getRoomDisplay = operation(queue.getRoomDisplay, async ({ input, store }) =>
  roomOf(await readQueue(store, input.sessionId)),
)
