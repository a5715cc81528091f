import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { type Shown, staffMove } from './staff-move'
import { calledAgain } from './staff-moves'

export const callAgain = operation(
  queue.callAgain,
  staffMove((clinic, now, { appointmentId }: Shown) => calledAgain(clinic, now, appointmentId)),
)
