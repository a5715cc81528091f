import type { Access, Role, Scope, SubjectKind } from '@xinglin/types/operation'
import type { Store } from './store'

/** Who is calling, as the token says. */
export interface Caller {
  accountId: string
  role: Role
  /** Set for doctors only. */
  doctorId: string | null
  /** Staff whose second factor is still to come: only what is open before it. */
  unconfirmed?: true
  /** The consult for whose call this session was lent: it opens nothing but what a call of that one needs. */
  callOf?: string
}

/** What rules need to know of a patient. */
export interface PatientFacts {
  id: string
  name: string
  sex: 'male' | 'female'
  birthDate: string
  accountId: string
  bookingPausedUntil: string | null
  /** Every id under which this person is on record, `id` first; more than one after a merge. */
  ids: readonly string[]
}

/** What an input field names, loaded once by the guard and handed to the operation. */
export interface Subject {
  kind: SubjectKind
  id: string
  patient: PatientFacts | null
  doctorId: string | null
  /** True when a relative acts under a grant. */
  relative: boolean
}

export interface GuardedCall {
  caller: Caller
  access: Exclude<Access, 'public'>
  input: unknown
  now: string
  operation: string
  store: Store
  /** Asked again and again by a page that stays open. */
  followed: boolean
  /** A command that was let in before and is finished now: whose it is was settled then. */
  admitted: boolean
}

export type Verdict = { allowed: true; subjects: Subject[] } | { allowed: false; reason: 'FORBIDDEN' | 'NOT_FOUND' }

/** Decides whether a caller may do this to that; `identity` provides it. */
export type Guard = (call: GuardedCall) => Promise<Verdict>

/** Whose a thing is; each area provides it for its own kinds. Null when there is none. */
export type SubjectResolver = (
  store: Store,
  id: string,
) => Promise<{
  patientId: string | null
  doctorId: string | null
  /** An account that may as well, though neither the patient's nor a relative's. */
  accountId?: string
} | null>

export type SubjectResolvers = Record<Exclude<SubjectKind, 'patient'>, SubjectResolver>

export type { Scope }
