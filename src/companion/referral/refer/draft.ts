import type { Urgency } from '@xinglin/types/referral'

export interface ReferDraft {
  departmentId: string
  /** Empty: any doctor of the department. */
  doctorId: string
  urgency: Urgency
  /** Empty: by urgency alone. */
  neededBefore: string
  reason: string
}

export const EMPTY: ReferDraft = { departmentId: '', doctorId: '', urgency: 'routine', neededBefore: '', reason: '' }

/** What is sent; what was left open is left out. */
export const inputOf = (
  appointmentId: string,
  { departmentId, doctorId, urgency, neededBefore, reason }: ReferDraft,
) => ({
  ...{ appointmentId, departmentId, urgency, reason },
  ...(doctorId ? { doctorId } : {}),
  ...(neededBefore ? { neededBefore } : {}),
})

export const isComplete = ({ departmentId, reason }: ReferDraft) => Boolean(departmentId && reason.trim())
