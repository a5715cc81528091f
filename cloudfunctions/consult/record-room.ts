import { consultRecordings } from '@xinglin/types/consult-recordings'
import { operation } from '../kernel/operation'
import { findCall, isGoing } from './call-read'
import { type Call, calls } from './collections'
import { noteTrouble } from './recording-trouble'
import { streamOf } from './streams'

const streamsOf = ({ id }: Call) => [streamOf(id, 'doctor'), streamOf(id, 'patient')]

/** Asked once a call; asked twice, should a machine die in between, the live service keeps it twice. */
export const recordRoom = operation(consultRecordings.recordRoom, async (call) => {
  const { input, store, services, now, errors } = call
  const found = await findCall(store, input)
  if (!found) throw errors.NOT_FOUND()
  if (!isGoing(found, now)) throw errors.CALL_OVER()
  if (found.call.roomTasks.length > 0) return { recorded: true }
  const { recordRoom: ask } = services.video
  const roomTasks = ask ? await ask(streamsOf(found.call), now) : null
  if (roomTasks) await store.updateIf(calls, found.call.id, {}, { set: { roomTasks } })
  else await noteTrouble(store, found.call, ask ? 'room-failed' : 'no-room', now)
  return { recorded: roomTasks !== null }
})
