import { consultStaff } from '@xinglin/types/consult-staff'
import { operation } from '../kernel/operation'
import { aidsFor } from './decision-aids'

export const listDecisionAids = operation(consultStaff.listDecisionAids, ({ input }) =>
  Promise.resolve({ aids: aidsFor(input.text) }),
)
