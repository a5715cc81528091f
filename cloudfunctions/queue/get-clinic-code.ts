import { queue } from '@xinglin/types/queue'
import { findSession } from '../booking/public'
import { operation } from '../kernel/operation'
import { clinicCode } from './presence'

export const getClinicCode = operation(queue.getClinicCode, async ({ input, store, services, errors }) => {
  const session = await findSession(store, input.sessionId)
  if (!session) throw errors.NOT_FOUND()
  const { place } = session
  return { code: clinicCode(services.vault, place), place }
})
