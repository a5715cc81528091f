import { consultCalls } from '@xinglin/types/consult-calls'
import { operation } from '../kernel/operation'
import { findCall, isGoing } from './call-read'
import { streamOf } from './streams'
import { type Side, sideOf } from './view'

const OTHER: Record<Side, Side> = { patient: 'doctor', doctor: 'patient' }

/** Nothing is opened for a call that is over. */
export const getRoute = operation(consultCalls.getRoute, async ({ input, caller, store, services, now, errors }) => {
  const found = await findCall(store, input)
  if (!found) throw errors.NOT_FOUND()
  if (!isGoing(found, now)) return { iceServers: [], live: null }
  const side = sideOf(caller)
  const [own, other] = [streamOf(found.call.id, side), streamOf(found.call.id, OTHER[side])]
  const { relays, room } = services.video
  return { iceServers: relays(own, now), live: room({ own, other }, now) }
})
