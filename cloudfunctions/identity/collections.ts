import type { GrantScope, PaperKind, Relation, Sex } from '@xinglin/types/identity'
import type { Role, StaffRole } from '@xinglin/types/operation'
import type { Likeness } from '@xinglin/types/merge'
import type { Announcing } from '../kernel/events'
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
export const accounts = collection<Account>('accounts', { indexes: [{ fields: ['role', 'displayName'] }] })

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
  /** Keyed hashes of name, birth date and sex, and of name and phone: how registrations of one person find each other. */
  birthKey: string
  phoneKey: string
  /** The registration that stands for this person since a merge. */
  mergedInto: string | null
  /** The merge that made it so. */
  mergeId: string | null
  /** Who may point here. The pointer decides; this is how it is found from the other end. */
  standsFor: string[]
}
export const patients = collection<Patient>('patients', {
  indexes: [{ fields: ['birthKey'] }, { fields: ['phoneKey'] }],
  sealed: ['paperNumber', 'phone'],
})

/** Two registrations that look like one person; the id is made from both. */
export interface Pair {
  id: string
  patientIds: string[]
  likenesses: Likeness[]
  state: 'open' | 'merged' | 'apart'
  foundAt: string
}
export const pairs = collection<Pair>('pairs', { indexes: [{ fields: ['state', 'foundAt'] }] })

/** Who made one of two, when and why; kept for supervision, and for the patient to see. */
export interface Merge extends Announcing {
  id: string
  keptId: string
  mergedId: string
  by: 'owner' | 'desk'
  accountId: string
  reason: string
  mergedAt: string
  undoneAt: string | null
  undoneBy: string | null
}
export const merges = collection<Merge>('merges', {
  indexes: [{ fields: ['mergedAt'] }, { fields: ['keptId'] }, { fields: ['outboxAt'], sparse: true }],
  sealed: ['reason'],
})

/** What a patient lets a relative's account do, and until when (民法典 第165条: 委托代理权限与期限). */
export interface Grant extends Announcing {
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
  /** True when the relative ended it, not the patient. */
  givenUp: boolean
  uses: number
  lastUsedAt: string | null
}
export const grants = collection<Grant>('grants', {
  indexes: [
    { fields: ['patientAccountId', 'startsAt'] },
    { fields: ['relativeAccountId', 'endsAt'] },
    { fields: ['outboxAt'], sparse: true },
  ],
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
  role: StaffRole
  doctorId: string | null
  displayName: string
  expiresAt: string
  usedBy: string | null
}
export const staffInvitations = collection<StaffInvitation>('staffInvitations')

/** A colleague's authenticator (RFC 6238); the id is his account's. */
export interface SecondFactor extends Announcing {
  id: string
  state: 'none' | 'pending' | 'set'
  /** Base32. */
  secret: string
  /** Fingerprints of the recovery codes that are left. */
  recovery: string[]
  /** The last half minute (since 1970) whose code was used: none works twice. */
  lastStep: number
  /** The command that enrolled, confirmed or showed a code last, which finds its own doing when it runs again. */
  lastBy: string
  /** The command that completed the enrolment and was given the recovery codes. */
  completedBy: string
  tries: number
  triesFrom: string
  enrolledAt: string
  since: string | null
  /** Which operator reset it last, and why. */
  resetBy: string | null
  resetReason: string
}
export const secondFactors = collection<SecondFactor>('secondFactors', {
  indexes: [{ fields: ['outboxAt'], sparse: true }],
  sealed: ['secret', 'resetReason'],
})

/** A doctor confirmed that it is he who receives a half day's patients; one a session and day, kept for supervision. */
export interface Reception {
  id: string
  sessionId: string
  doctorId: string
  accountId: string
  method: 'code' | 'recovery-code' | 'demo'
  confirmedAt: string
}
export const receptions = collection<Reception>('receptions', { indexes: [{ fields: ['doctorId', 'confirmedAt'] }] })

/** What a platform calls an account's person; needed to ask him for money there. */
export interface Payer {
  /** The account's. */
  id: string
  openId: string
  /** Whose openId it is; missing on what was kept before this was. */
  platform?: 'wechat' | 'alipay'
}
export const payers = collection<Payer>('payers', { sealed: ['openId'] })

/** A code for the web page; the id is its fingerprint. */
export interface CallCode {
  id: string
  accountId: string
  consultId: string
  expiresAt: string
  /** One write sets it: good once. */
  usedAt: string | null
  /** When it is forgotten: long after it is good for anything, so that the command that lent it cannot lend it again. */
  dueAt: string
}
export const callCodes = collection<CallCode>('callCodes', { indexes: [{ fields: ['dueAt'] }] })
