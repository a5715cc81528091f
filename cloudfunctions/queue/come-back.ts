import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { patientMove } from './patient-move'
import { cameBack } from './patient-moves'

export const comeBack = operation(queue.comeBack, patientMove(cameBack))
