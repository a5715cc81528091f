import { eventType } from '../kernel/events'

/** The facts that identity announces. Ids only. */
export const patientsMerged = eventType<{ mergeId: string; keptId: string; mergedId: string; accountIds: string[] }>(
  'identity.patients-merged',
)
export const patientsParted = eventType<{ mergeId: string; keptId: string; mergedId: string; accountIds: string[] }>(
  'identity.patients-parted',
)
export const secondFactorReset = eventType<{ accountId: string }>('identity.second-factor-reset')
