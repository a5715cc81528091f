import type { ReferralState, Urgency } from '@xinglin/types/referral'
import type { Appointment } from '../booking/public'
import { addDays, dayOf, instantOf } from '../kernel/time'
import type { Referral } from './collections'

/** Within how many days the visit is due. */
const DUE_DAYS: Record<Urgency, number> = { routine: 14, soon: 7, urgent: 3 }
/** A doctor refers whom he saw in so many days. */
const SEEN_DAYS = 30
const FARTHEST_DAYS = 30

/** The last day for the visit: as urgent as it is, and no later than it is needed. */
export const lastDay = (urgency: Urgency, neededBefore: string | undefined, today: string) => {
  const due = addDays(today, DUE_DAYS[urgency])
  return neededBefore && neededBefore < due ? neededBefore : due
}

export const isNeededDay = (day: string, today: string) => day >= today && day <= addDays(today, FARTHEST_DAYS)

/** Comes today, or was seen in the last 30 days. */
export const isOwnPatient = ({ status, date }: Pick<Appointment, 'status' | 'date'>, now: string) => {
  const today = dayOf(now)
  if (status === 'booked') return date === today
  return status === 'fulfilled' && date <= today && date >= addDays(today, -SEEN_DAYS)
}

/** When its last day is over. */
export const endOf = (until: string) => instantOf(addDays(until, 1), '00:00')

const BY_VISIT: Record<Appointment['status'], ReferralState> = {
  pending: 'accepted',
  booked: 'accepted',
  fulfilled: 'seen',
  noshow: 'missed',
  cancelled: 'accepted',
}

type Visit = Pick<Appointment, 'status' | 'choice'>

/** Cancelled, and the patient is not just choosing another one instead (停诊). */
const isGone = ({ status, choice }: Visit) => status === 'cancelled' && choice !== 'open'

/**
 * Where it stands, which follows from the visit that came of it; one that was cancelled counts as none. A visit that is
 * chosen but not written yet is on its way.
 */
export const stateOf = (
  { declinedAt, appointmentId, until }: Pick<Referral, 'declinedAt' | 'appointmentId' | 'until'>,
  visit: Visit | null,
  now: string,
): ReferralState => {
  if (declinedAt) return 'declined'
  if (appointmentId && !visit) return 'accepted'
  if (visit && !isGone(visit)) return BY_VISIT[visit.status]
  return now < endOf(until) ? 'made' : 'expired'
}

/** Still to be answered, or on its way to the other doctor. */
export const isUnderWay = (state: ReferralState) => state === 'made' || state === 'accepted'
