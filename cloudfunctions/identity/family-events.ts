import { eventType } from '../kernel/events'

/** The facts that identity announces about people who act for each other. Ids only. */
export const grantGivenUp = eventType<{ grantId: string }>('identity.grant-given-up')
export const certificateSubmitted = eventType<{ certificateId: string }>('identity.certificate-submitted')
export const certificateDecided = eventType<{ certificateId: string; verdict: 'accepted' | 'refused' }>(
  'identity.certificate-decided',
)
