import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { grants } from './collections'
import { grantGivenUp } from './family-events'
import { grantId } from './grant'

/** The caller's own grant follows from the patient, so nobody can end another's. One accepted anew meanwhile stays. */
export const giveUpGrant = operation(identity.giveUpGrant, async ({ input, caller, store, now }) => {
  const id = grantId(input.patientId, caller.accountId)
  const outbox = [grantGivenUp.of(`${id}:${now}`, now, { grantId: id })]
  const inForce = { revokedAt: null, startsAt: { $lte: now }, endsAt: { $gt: now } }
  await store.updateIf(grants, id, inForce, { set: { revokedAt: now, givenUp: true, outbox, outboxAt: now } })
  return { done: true as const }
})
