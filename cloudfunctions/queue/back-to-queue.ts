import { queue } from '@xinglin/types/queue'
import { operation } from '../kernel/operation'
import { staffMove } from './staff-move'
import { putBack } from './staff-moves'

interface Wish {
  appointmentId?: string | undefined
  why: 'next' | 'tests'
}

export const backToQueue = operation(
  queue.backToQueue,
  staffMove((clinic, now, { appointmentId, why }: Wish) => putBack(clinic, appointmentId, why, now)),
)
