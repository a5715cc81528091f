import { examination } from '@xinglin/types/examination'
import { operation } from '../kernel/operation'
import { viewOf } from './view'

export const getPlan = operation(examination.getPlan, ({ input, store, now }) =>
  viewOf(store, input.appointmentId, now),
)
