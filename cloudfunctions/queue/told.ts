import type { Appointment } from '../booking/public'
import { familyOf } from '../identity/public'
import type { Store } from '../kernel/store'

/**
 * The patient's account; who booked for him, and relatives who read his messages, while they may. `opens`: may look at the appointment.
 */
export const toldOf = async (store: Store, { patientId, patientAccountId, bookedBy }: Appointment, now: string) => {
  const { keepers, relatives } = await familyOf(store, patientId, now)
  const own = [patientAccountId, ...keepers.filter((id) => id === bookedBy)].filter(Boolean)
  const others = relatives.filter(({ accountId }) => !own.includes(accountId))
  const may = others.filter(
    ({ accountId, scopes }) => scopes.includes('messages') || (accountId === bookedBy && scopes.includes('booking')),
  )
  return [
    ...[...new Set(own)].map((accountId) => ({ accountId, opens: true })),
    ...may.map(({ accountId, scopes }) => ({ accountId, opens: scopes.includes('booking') })),
  ]
}
