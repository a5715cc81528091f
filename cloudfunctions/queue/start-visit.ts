import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { type Shown, staffMove } from './staff-move'
import { visitStarted } from './staff-moves'

export const startVisit = operation(
  queue.startVisit,
  staffMove((clinic, _now, { appointmentId }: Shown) => visitStarted(clinic, appointmentId)),
)
