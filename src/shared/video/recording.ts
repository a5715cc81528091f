import type { VideoCall } from '@xinglin/types/consult-calls'
import { api } from '@/shared/api/client'
import { RECORDED, type CallRecorder, openRecorder } from '@/shared/platform/call-recorder'
import { createStore } from '@/shared/store'
import type { RecordedPiece } from './recording-types'
import { addPiece, report } from './recording-waiting'

/** The call that this device records. */
interface Running {
  call: Pick<VideoCall, 'id' | 'consultId' | 'answeredAt' | 'startedAt'>
  recorder: CallRecorder
}
let running: Running | null = null

/** `off` until the other side is seen for the first time. */
export type RecordingState = 'off' | 'on' | 'failed'
export const recordingState = createStore<RecordingState>('off')

const secondOf = ({ answeredAt, startedAt }: Pick<VideoCall, 'answeredAt' | 'startedAt'>, beganAt: number) =>
  Math.max(1, Math.floor((beganAt - Date.parse(answeredAt ?? startedAt)) / 1000) + 1)

const keep = ({ id: callId, consultId, ...call }: Running['call'], { side, path, bytes, beganAt }: RecordedPiece) =>
  addPiece({ consultId, callId, side, part: secondOf(call, beganAt), bytes }, path)

/** In a live room the service records; where it does not, the hospital says so in the thread. */
const recordRoom = ({ consultId, id: callId }: Running['call']) => {
  recordingState.set('on')
  api.consult
    .recordRoom({ consultId, callId }, { context: { idempotencyKey: `room-${callId}` } })
    .then(({ recorded }) => recordingState.set(recorded ? 'on' : 'failed'))
    .catch(() => recordingState.set('failed'))
}

function recordHere(call: Running['call']): void {
  const one = { consultId: call.consultId, callId: call.id }
  recordingState.set('on')
  const onTrouble = (trouble: 'unsupported' | 'broken') => {
    recordingState.set('failed')
    report(one, trouble)
  }
  running = { call, recorder: openRecorder({ onPiece: (piece) => void keep(call, piece), onTrouble }) }
}

/** The doctor's device records, from when the two see each other; once a call. */
export function beginRecording(call: Running['call']): void {
  if (RECORDED === 'nowhere' || recordingState.get() !== 'off') return
  if (RECORDED === 'room') recordRoom(call)
  else recordHere(call)
}

/** Its last piece goes the way of the others. */
export function endRecording(): void {
  const before = running
  running = null
  recordingState.set('off')
  void before?.recorder.close()
}
