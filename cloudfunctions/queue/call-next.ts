import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { staffMove } from './staff-move'
import { nextCalled } from './staff-moves'

export const callNext = operation(queue.callNext, staffMove(nextCalled))
