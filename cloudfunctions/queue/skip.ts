import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { type Shown, staffMove } from './staff-move'
import { skipped } from './staff-moves'

export const skip = operation(
  queue.skip,
  staffMove((clinic, now, { appointmentId }: Shown) => skipped(clinic, now, appointmentId)),
)
