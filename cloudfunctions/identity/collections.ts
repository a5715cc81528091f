import type { GrantScope, PaperKind, Relation, Sex } from '@xinglin/types/identity'
import type { Role } from '@xinglin/types/operation'
import { collection } from '../kernel/store'

/** One person's place on one platform's app. */
export interface Account {
  id: string
  role: Role
  doctorId: string | null
  displayName: string
  patientIds: string[]
  /** Length of `patientIds`, so that the limit is one condition. */
  patientCount: number
  createdAt: string
}
export const accounts = collection<Account>('accounts')

/** A real person. The id is made from his paper's fingerprint, so that one person exists once. */
export interface Patient {
  id: string
  /** The account that keeps him; empty after it let him go. */
  accountId: string
  name: string
  sex: Sex
  birthDate: string
  relation: Relation
  paperKind: PaperKind
  paperNumber: string
  phone: string
  bookingPausedUntil: string | null
  createdAt: string
}
export const patients = collection<Patient>('patients', { sealed: ['paperNumber', 'phone'] })

/** What a patient lets a relative's account do, and until when (民法典 第165条: 委托代理权限与期限). */
export interface Grant {
  id: string
  patientId: string
  patientAccountId: string
  patientName: string
  relativeAccountId: string
  relativeName: string
  relation: Relation
  scopes: GrantScope[]
  startsAt: string
  endsAt: string
  revokedAt: string | null
  uses: number
  lastUsedAt: string | null
}
export const grants = collection<Grant>('grants', {
  indexes: [{ fields: ['patientAccountId', 'startsAt'] }, { fields: ['relativeAccountId', 'endsAt'] }],
})

export interface GrantUse {
  id: string
  grantId: string
  at: string
  action: string
}
export const grantUses = collection<GrantUse>('grantUses', { indexes: [{ fields: ['grantId', 'at'] }] })

/** A relative asks to be let in; the id is the code's fingerprint. */
export interface Invitation {
  id: string
  accountId: string
  relativeName: string
  relation: Relation
  scopes: GrantScope[]
  expiresAt: string
  /** The grant it became. */
  grantId: string | null
  /** The command that made it so, which finds its own doing when it runs again. */
  acceptedBy: string | null
}
export const invitations = collection<Invitation>('invitations')

/** Lets a colleague in; the id is the code's fingerprint. */
export interface StaffInvitation {
  id: string
  role: 'doctor' | 'operator'
  doctorId: string | null
  displayName: string
  expiresAt: string
  usedBy: string | null
}
export const staffInvitations = collection<StaffInvitation>('staffInvitations')
