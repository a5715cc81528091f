import type { VideoCall } from '@xinglin/types/consult-calls'
import { api } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'
import { RECORDED, type CallRecorder, keepPageOpen, openRecorder, releasePiece } from '@/shared/platform/call-recorder'
import { forgetFile, keepFile, keptFile } from '@/shared/platform/kept-files'
import { createStore, createStoredStore } from '@/shared/store'
import { createQueue } from './recording-queue'
import { sendPiece } from './recording-send'
import type { RecordedPiece, WaitingPiece } from './recording-types'

/** What the hospital may not have yet; after a page was loaded again, too. */
const waitingStore = createStoredStore<readonly WaitingPiece[]>('recording', [])

/** The call that this device records. */
interface Running {
  call: Pick<VideoCall, 'id' | 'consultId' | 'answeredAt' | 'startedAt'>
  recorder: CallRecorder
}
let running: Running | null = null

/** `off` until the other side is seen for the first time. */
export type RecordingState = 'off' | 'on' | 'failed'
export const recordingState = createStore<RecordingState>('off')

/** How many pieces are on their way. */
export const useWaitingPieces = (): number => waitingStore.use().length

const report = (
  { consultId, callId }: Pick<WaitingPiece, 'consultId' | 'callId'>,
  trouble: 'unsupported' | 'broken' | 'unsent',
) =>
  void api.consult
    .reportRecording({ consultId, callId, trouble }, { context: { idempotencyKey: newId() } })
    // The hospital finds by itself half an hour later that nothing came.
    .catch(() => {})

const forget = async ({ kept }: WaitingPiece) => {
  const path = await keptFile(kept)
  if (path) releasePiece(path)
  await forgetFile(kept)
}

const send = createQueue({
  all: waitingStore.get,
  set: waitingStore.set,
  send: sendPiece,
  forget: (piece) => void forget(piece).catch(() => {}),
  onLost: (piece) => report(piece, 'unsent'),
  newKey: newId,
  pause: (ms) => new Promise((done) => setTimeout(done, ms)),
})

let letPageGo: (() => void) | null = null

/** Sends what waits; the page asks before it is left as long as something does. */
export async function sendRecordings(): Promise<void> {
  if (waitingStore.get().length === 0) return
  letPageGo ??= keepPageOpen()
  await send()
  letPageGo?.()
  letPageGo = null
}

const secondOf = ({ answeredAt, startedAt }: Running['call'], beganAt: number) =>
  Math.max(1, Math.floor((beganAt - Date.parse(answeredAt ?? startedAt)) / 1000) + 1)

async function keep(call: Running['call'], { side, path, bytes, beganAt }: RecordedPiece): Promise<void> {
  const kept = `recording-${newId()}`
  await keepFile(kept, path)
  const { id: callId, consultId } = call
  const piece = { consultId, callId, side, part: secondOf(call, beganAt), bytes, kept, door: newId() }
  waitingStore.set([...waitingStore.get(), piece])
  await sendRecordings()
}

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
