import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { staffMove } from './staff-move'
import { skipped } from './staff-moves'

export const skip = operation(queue.skip, staffMove(skipped))
