import type { Reception as ReceptionView } from '@xinglin/types/staff-identity'
import { digest } from '../kernel/ids'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Reception, receptions } from './collections'

/** One a half day of a clinic and the day on which it was confirmed. */
export const receptionId = (sessionId: string, day: string) => `rec-${digest(sessionId, day)}`

export const receptionView = ({ sessionId, confirmedAt, method }: Reception): ReceptionView => ({
  sessionId,
  confirmedAt,
  method,
})

/**
 * Whether the doctor confirmed that it is he who receives a half day's patients: on the day of the clinic, or today for what
 * is recorded later.
 */
export const isReceptionConfirmed = async (store: Store, sessionId: string, clinicDay: string, now: string) => {
  const days = [...new Set([clinicDay, dayOf(now)])]
  const found = await store.getMany(
    receptions,
    days.map((day) => receptionId(sessionId, day)),
  )
  return found.length > 0
}
