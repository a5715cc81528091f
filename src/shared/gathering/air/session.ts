import type { BroadcastWay } from '@xinglin/types/gathering-broadcast'
import { api } from '@/shared/api/client'
import { wasAnswered } from '@/shared/api/errors'
import { newId } from '@/shared/api/ids'
import {
  type Broadcaster,
  type PicturePiece,
  hideScreen,
  openBroadcaster,
  showScreen,
} from '@/shared/platform/broadcaster'
import { keepPageOpen, releaseFile } from '@/shared/platform/page-leave'
import { serverNow } from '@/shared/server-time'
import { createQueue } from '@/shared/video/recording-queue'
import { airHere, changeAir } from './here'
import { type Outgoing, secondsOf, withNew } from './outgoing'
import { sendPicture } from './send'

/** What the hospital answered when it was asked for the air. */
export interface Run {
  gatheringId: string
  way: BroadcastWay
  run: number
  pushUrl: string
}

interface Running extends Run {
  broadcaster: Broadcaster
  letPageGo: () => void
}

/** A live picture waits for nothing long. */
const LONGEST_PAUSE_MS = 4_000
/** A recorder that breaks again so soon is broken for good. */
const SOON_MS = 15_000
const BROKEN = '录制画面出了问题，请再点一次「开始直播画面」'

let running: Running | null = null
let waiting: readonly Outgoing[] = []

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

const setWaiting = (all: readonly Outgoing[]) => {
  waiting = all
  changeAir({ waitingSeconds: secondsOf(all) })
}

const forgetAll = (all: readonly Outgoing[]) => all.forEach(({ kept }) => releaseFile(kept))

const isOfRun = ({ gatheringId, run }: Pick<Run, 'gatheringId' | 'run'>) => {
  const known = airHere.get()
  return known?.gatheringId === gatheringId && known.run === run
}

/** Nothing of this run will be taken any more. */
const endFor = (piece: Outgoing, words: string) => {
  forgetAll(waiting.filter(({ kept }) => kept !== piece.kept))
  setWaiting([piece])
  if (isOfRun(piece)) finish(words)
}

const send = createQueue<Outgoing>({
  all: () => waiting,
  set: setWaiting,
  send: async (piece) => {
    const sent = await sendPicture(piece, (words) => endFor(piece, words))
    changeAir({ link: sent === 'again' ? 'lost' : 'on' })
    return sent
  },
  forget: ({ kept }) => releaseFile(kept),
  onLost: ({ seconds }) => changeAir({ droppedSeconds: (airHere.get()?.droppedSeconds ?? 0) + seconds }),
  newKey: newId,
  pause: (ms) => pause(Math.min(ms, LONGEST_PAUSE_MS)),
})

const onPiece = ({ gatheringId, run }: Run, { part, seconds, path, bytes }: PicturePiece) => {
  const piece = { gatheringId, run, part, seconds, bytes, kept: path, door: newId() }
  const { left, dropped } = withNew(waiting, piece)
  forgetAll(dropped)
  const droppedSeconds = (airHere.get()?.droppedSeconds ?? 0) + secondsOf(dropped)
  setWaiting(left)
  changeAir({ droppedSeconds })
  void send()
}

/** Camera and microphone are let go. */
const letGo = async () => {
  const before = running
  running = null
  before?.letPageGo()
  await before?.broadcaster.close()
}

const finish = (words: string) => {
  changeAir({ over: words, stopping: false })
  void letGo()
}

/** A recorder that broke: the same picture as a new run, unless it broke just now, too. */
async function beginAnew(before: Run): Promise<void> {
  const known = airHere.get()
  if (!known || !isOfRun(before) || known.stopping || known.over) return
  if (serverNow() - known.since < SOON_MS) return finish(BROKEN)
  await letGo()
  const { gatheringId, way } = before
  const asked = api.gathering.goOnAir({ gatheringId, way }, { context: { idempotencyKey: newId() } })
  await asked
    .then(({ run, push }) => enterAir({ gatheringId, way, run, pushUrl: push?.url ?? '' }))
    .catch(() => changeAir({ over: BROKEN }))
}

/** Puts this device on the air; its camera and microphone are open already. */
export function enterAir(run: Run): void {
  airHere.set({
    ...{ gatheringId: run.gatheringId, run: run.run, since: serverNow(), muted: false, cameraOff: false },
    ...{ sharing: false, waitingSeconds: 0, droppedSeconds: 0, link: 'on', stopping: false, over: null },
  })
  forgetAll(waiting)
  setWaiting([])
  try {
    const broadcaster = openBroadcaster({
      pushUrl: run.pushUrl,
      onPiece: (piece) => onPiece(run, piece),
      onLink: (arrives) => changeAir({ link: arrives ? 'on' : 'lost' }),
      onTrouble: () => void beginAnew(run),
    })
    running = { ...run, broadcaster, letPageGo: keepPageOpen() }
  } catch {
    finish(BROKEN)
  }
}

/** The hospital hears of it when it can. */
async function sayOff({ gatheringId, run }: Run): Promise<void> {
  const idempotencyKey = newId()
  for (;;) {
    const said = api.gathering.goOffAir({ gatheringId, run }, { context: { idempotencyKey } })
    if (await said.then(() => true).catch(wasAnswered)) return
    await pause(LONGEST_PAUSE_MS)
  }
}

/** Lets go of camera and microphone at once, brings what is on its way, and then leaves the air. */
export async function stopAir(): Promise<void> {
  const now = running
  if (!now) return
  changeAir({ stopping: true })
  await letGo()
  await send()
  await sayOff(now)
  if (isOfRun(now)) airHere.set(null)
}

export function setMuted(muted: boolean): void {
  running?.broadcaster.setMuted(muted)
  changeAir({ muted })
}

export function setCameraOff(cameraOff: boolean): void {
  running?.broadcaster.setCameraOff(cameraOff)
  changeAir({ cameraOff })
}

export const switchCamera = (): Promise<void> => running?.broadcaster.switchCamera() ?? Promise.resolve()

export function stopSharing(): void {
  hideScreen()
  changeAir({ sharing: false })
}

export async function shareScreen(): Promise<void> {
  if (await showScreen(stopSharing)) changeAir({ sharing: true })
}
