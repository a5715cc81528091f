import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { staffMove } from './staff-move'
import { calledAgain } from './staff-moves'

export const callAgain = operation(queue.callAgain, staffMove(calledAgain))
