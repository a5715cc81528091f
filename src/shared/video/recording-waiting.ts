import { api } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'
import { forgetFile, keepFile, keptFile } from '@/shared/platform/kept-files'
import { keepPageOpen, releaseFile } from '@/shared/platform/page-leave'
import { createStoredStore } from '@/shared/store'
import { createQueue } from './recording-queue'
import { sendPiece } from './recording-send'
import type { WaitingPiece } from './recording-types'

/** What the hospital may not have yet; after a page was loaded again, too. */
const waitingStore = createStoredStore<readonly WaitingPiece[]>('recording', [])

/** How many pieces are on their way. */
export const useWaitingPieces = (): number => waitingStore.use().length

export const report = (
  { consultId, callId }: Pick<WaitingPiece, 'consultId' | 'callId'>,
  trouble: 'unsupported' | 'broken' | 'unsent',
) =>
  void api.consult
    .reportRecording({ consultId, callId, trouble }, { context: { idempotencyKey: newId() } })
    // The hospital finds by itself half an hour later that nothing came.
    .catch(() => {})

const forget = async ({ kept }: WaitingPiece) => {
  const path = await keptFile(kept)
  if (path) releaseFile(path)
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

/** Keeps it on this device until the hospital has it. */
export async function addPiece(piece: Omit<WaitingPiece, 'kept' | 'door'>, path: string): Promise<void> {
  const kept = `recording-${newId()}`
  await keepFile(kept, path)
  waitingStore.set([...waitingStore.get(), { ...piece, kept, door: newId() }])
  await sendRecordings()
}
