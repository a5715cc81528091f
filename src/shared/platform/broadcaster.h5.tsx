import { createSplitter } from '@/shared/gathering/air/splitter'
import { createStore } from '@/shared/store'
import { composeHost } from './broadcast-picture.h5'
import type { BroadcastWish, Broadcaster } from './broadcaster'
import { usePlaying } from './playing.h5'
import { dropScreen, takeScreen } from './screen.h5'
import { closeDevices, turnCamera } from './video-devices.h5'
import './video.scss'

export { chooseInput, listInputs } from './inputs.h5'
export { dropScreen as hideScreen } from './screen.h5'

export const BROADCAST_WAY = 'pieces'

/** H.264 of the kind that every phone plays; the voice as AAC where the browser has it. */
const PICTURES = ['avc1.42E01F', 'avc1.42E01E']
const VOICES = ['mp4a.40.2', 'opus']
const FORMATS = VOICES.flatMap((voice) => PICTURES.map((picture) => `video/mp4;codecs=${picture},${voice}`))

const PICTURE_BITS = 700_000
const VOICE_BITS = 48_000
/** Where somebody who comes late can begin. */
const KEY_EVERY_MS = 2_000
const HAND_OVER_MS = 1_000

const formatHere = () =>
  'MediaRecorder' in window ? FORMATS.find((format) => MediaRecorder.isTypeSupported(format)) : undefined

export const canBroadcast = (): boolean =>
  formatHere() !== undefined && 'captureStream' in HTMLCanvasElement.prototype && 'AudioContext' in window

const shown = createStore<MediaStream | null>(null)

/** Phones put the screen to sleep, and the camera with it. */
const keepAwake = () => {
  const lock = 'wakeLock' in navigator ? navigator.wakeLock.request('screen').catch(() => null) : null
  return () => void lock?.then((held) => held?.release())
}

/** Cut into fragments, in the order in which they were recorded. */
function record(stream: MediaStream, { onPiece, onTrouble }: BroadcastWish) {
  const splitter = createSplitter()
  const hand = ({ part, seconds, bytes }: ReturnType<typeof splitter.end>[number]) =>
    onPiece({ part, seconds, path: URL.createObjectURL(new Blob([bytes])), bytes: bytes.length })
  const recorder = new MediaRecorder(stream, {
    ...{ mimeType: formatHere(), videoBitsPerSecond: PICTURE_BITS, audioBitsPerSecond: VOICE_BITS },
    ...{ videoKeyFrameIntervalDuration: KEY_EVERY_MS },
  })
  let cutting: Promise<void> = Promise.resolve()
  let closing = false
  recorder.ondataavailable = ({ data }) => {
    cutting = cutting.then(async () => splitter.push(new Uint8Array(await data.arrayBuffer())).forEach(hand))
    cutting.catch(onTrouble)
  }
  recorder.onerror = onTrouble
  const stopped = new Promise<void>((done) => recorder.addEventListener('stop', () => done(), { once: true }))
  void stopped.then(() => closing || onTrouble())
  recorder.start(HAND_OVER_MS)
  return async () => {
    closing = true
    if (recorder.state !== 'inactive') recorder.stop()
    await stopped
    await cutting.catch(() => {})
    splitter.end().forEach(hand)
  }
}

export function openBroadcaster(wish: BroadcastWish): Broadcaster {
  const hidden = { muted: false, cameraOff: false }
  const picture = composeHost(() => hidden)
  const stop = record(picture.stream, wish)
  const letSleep = keepAwake()
  shown.set(picture.stream)
  return {
    setMuted: (muted) => void (hidden.muted = muted),
    setCameraOff: (off) => void (hidden.cameraOff = off),
    switchCamera: async () => void (await turnCamera()),
    close: async () => {
      letSleep()
      await stop()
      picture.close()
      shown.set(null)
      dropScreen()
      closeDevices()
    },
  }
}

export const showScreen = async (onEnd: () => void): Promise<boolean> => (await takeScreen(onEnd)) !== null

export const BroadcastPicture = () => {
  const stream = shown.use()
  const element = usePlaying(stream)
  return <video ref={element} className="video" aria-label="大家看到的画面" autoPlay muted playsInline />
}
