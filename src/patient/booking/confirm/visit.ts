import type { Need, VisitType } from '@xinglin/types/visit'

/** Why and how one person comes. */
export interface Visit {
  visitType: VisitType
  needs: Need[]
  reason: string
}

/** The form of one doctor's page; `patientIds` is null until a person was chosen by hand. */
export interface Draft {
  patientIds: string[] | null
  visits: Record<string, Visit>
  /** What he told the symptom guide of the person he cares for. */
  said: string
}

export const NEW_VISIT: Visit = { visitType: 'first', needs: [], reason: '' }
export const RETURN_VISIT: Visit = { ...NEW_VISIT, visitType: 'return' }
export const NEW_DRAFT: Draft = { patientIds: null, visits: {}, said: '' }

/** The most people in one go, as the contract has it. */
export const MOST_PEOPLE = 5

/** Characters of why he comes, as the contract has it. */
export const LONGEST_REASON = 200
