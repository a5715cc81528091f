import type { Grant as GrantView } from '@xinglin/types/identity'
import { digest } from '../kernel/ids'
import { addDays, dayOf, instantOf } from '../kernel/time'
import type { Grant } from './collections'

const LONGEST_DAYS = 365

/** One grant per patient and relative; accepting a new invitation replaces it. */
export const grantId = (patientId: string, relativeAccountId: string) => `grant-${digest(patientId, relativeAccountId)}`

export const grantStatus = (grant: Pick<Grant, 'revokedAt' | 'givenUp' | 'startsAt' | 'endsAt'>, now: string) => {
  if (grant.revokedAt && grant.revokedAt <= now) return grant.givenUp ? 'given-up' : 'revoked'
  return grant.startsAt <= now && now < grant.endsAt ? 'active' : 'ended'
}

/** The end of a last day, or null when it is past or more than a year away. */
export const grantEnd = (endsOn: string, now: string): string | null => {
  const today = dayOf(now)
  if (endsOn < today || endsOn > addDays(today, LONGEST_DAYS)) return null
  return instantOf(addDays(endsOn, 1), '00:00')
}

export const grantView = (grant: Grant, accountId: string, now: string): GrantView => ({
  id: grant.id,
  patientId: grant.patientId,
  patientName: grant.patientName,
  relativeName: grant.relativeName,
  relation: grant.relation,
  scopes: grant.scopes,
  startsAt: grant.startsAt,
  endsAt: grant.endsAt,
  status: grantStatus(grant, now),
  side: grant.patientAccountId === accountId ? 'given' : 'received',
  uses: grant.uses,
  lastUsedAt: grant.lastUsedAt,
})
