import { eventType } from '../kernel/events'

/** The facts that referral announces. Ids only. */
export const referralMade = eventType<{ referralId: string }>('referral.made')
export const referralDeclined = eventType<{ referralId: string }>('referral.declined')
/** Its last day is over, and nothing came of it. */
export const referralExpired = eventType<{ referralId: string }>('referral.expired')
