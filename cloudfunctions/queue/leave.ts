import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { patientMove } from './patient-move'
import { gone } from './patient-moves'

export const leave = operation(queue.leave, patientMove(gone))
