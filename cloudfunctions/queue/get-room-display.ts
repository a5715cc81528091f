import { queue } from '@xinglin/types/queue'
import { findSession, sessionsIn } from '../booking/public'
import { live } from '../kernel/live'
import { operation } from '../kernel/operation'
import { dayOf } from '../kernel/time'
import { lookAtWall } from './displays'
import { queueTopic } from './read'
import { RULES } from './rules'

const NO_ROOM = { issues: [{ path: 'place', message: '请写明是哪间诊室' }] }

/** A screen hangs at a room: who sits in it changes over the day. */
export const getRoomDisplay = operation(queue.getRoomDisplay, async (call) => {
  const { input, store, errors } = call
  if (!input.place && !input.sessionId) throw errors.INVALID_INPUT({ data: NO_ROOM })
  const place = input.place ?? (await findSession(store, input.sessionId ?? ''))?.place
  if (!place) throw errors.NOT_FOUND()
  const sessions = await sessionsIn(store, place, dayOf(call.now))
  return live(call, {
    of: place,
    topics: sessions.map(({ id }) => queueTopic(id)),
    look: async (now) => ({ place, clinics: await lookAtWall(call, sessions, now), rules: [...RULES] }),
  })
})
