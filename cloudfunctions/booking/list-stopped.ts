import { booking } from '@xinglin/types/booking'
import { maskName } from '../identity/public'
import { operation } from '../kernel/operation'
import { sessions } from './collections'
import { visitsOf } from './stop-clinic'
import { toldOf } from './stop-letters'

export const listStopped = operation(booking.listStopped, async ({ input, store, errors }) => {
  const session = await store.get(sessions, input.sessionId)
  if (!session) throw errors.NOT_FOUND()
  const stopped = (await visitsOf(store, session)).filter(({ choice }) => choice)
  const told = await toldOf(store, stopped)
  const inTime = stopped.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return {
    visits: inTime.map(({ id, patientName, startsAt, choice }) => ({
      ...{ appointmentId: id, name: maskName(patientName), startsAt, choice: choice ?? 'refunded', told: told.has(id) },
    })),
  }
})
