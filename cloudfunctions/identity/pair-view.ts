import type { LikelyPair } from '@xinglin/types/merge'
import type { Patient } from './collections'
import { likenessesOf } from './likeness'
import { registrationView } from './merge-view'

/** Two registrations as they are now: nothing when one is merged already, or they are no longer alike. */
export const pairView = (one: Patient | undefined, other: Patient | undefined): LikelyPair[] => {
  if (!one || !other || one.mergedInto || other.mergedInto) return []
  const likenesses = likenessesOf(one, other)
  if (likenesses.length === 0) return []
  const sameAccount = one.accountId !== '' && one.accountId === other.accountId
  return [{ registrations: [registrationView(one), registrationView(other)], likenesses, sameAccount }]
}
