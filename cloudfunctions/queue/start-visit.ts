import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { staffMove } from './staff-move'
import { visitStarted } from './staff-moves'

export const startVisit = operation(queue.startVisit, staffMove(visitStarted))
