import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { patientMove } from './patient-move'
import { steppedAway } from './patient-moves'

export const stepAway = operation(queue.stepAway, patientMove(steppedAway))
