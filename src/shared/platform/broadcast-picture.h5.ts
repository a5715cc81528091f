import type { Composed } from './call-picture.h5'
import { drawInto, openScreen, openVoice } from './composing.h5'
import { screenStream } from './screen.h5'
import { openTicker } from './ticker.h5'
import { closeDevices, openDevices, ownStream } from './video-devices.h5'

const WHOLE = { left: 0, width: 960, height: 540 }
const PER_SECOND = 15
const DARK = '#101c19'
const WITHOUT = '现在只有声音，没有画面'
/** A camera or microphone that is away so long is sought again: one that takes its place needs a moment. */
const AWAY_MS = 2_500

/** What the host does not want to be seen and heard. */
export interface Hidden {
  muted: boolean
  cameraOff: boolean
}

const isThere = (stream: MediaStream | null): stream is MediaStream =>
  stream !== null && stream.getTracks().every(({ readyState }) => readyState === 'live')

/** A call that ended meanwhile closed them, or a plug was pulled. */
const openKeeper = () => {
  let seenAt = performance.now()
  return () => {
    const now = performance.now()
    if (!isThere(ownStream.get()) && now - seenAt < AWAY_MS) return
    seenAt = now
    if (isThere(ownStream.get())) return
    closeDevices()
    void openDevices()
  }
}

const writeWithout = (canvas: CanvasRenderingContext2D) => {
  canvas.fillStyle = '#ffffff'
  canvas.font = '40px sans-serif'
  canvas.textAlign = 'center'
  canvas.fillText(WITHOUT, WHOLE.width / 2, WHOLE.height / 2)
}

/** A new track is asked for the shape of the picture; many cameras have it. */
const openShaper = () => {
  let known: MediaStreamTrack | undefined
  return () => {
    const [track] = ownStream.get()?.getVideoTracks() ?? []
    if (track === known) return
    known = track
    void track
      ?.applyConstraints({ width: { ideal: WHOLE.width }, height: { ideal: WHOLE.height }, frameRate: { ideal: 24 } })
      .catch(() => {})
  }
}

/**
 * The host's camera, or his screen, in one picture of one size, with his voice: a recorder ends when its tracks change, and a still screen
 * gives no pictures.
 */
export function composeHost(hidden: () => Hidden): Composed {
  const canvas = Object.assign(document.createElement('canvas'), { width: WHOLE.width, height: WHOLE.height })
  const pen = canvas.getContext('2d')
  const sound = new AudioContext()
  const mixed = sound.createMediaStreamDestination()
  const [screen, camera] = [openScreen(screenStream.get), openScreen(ownStream.get)]
  const each = [openVoice(sound, mixed, ownStream.get), openKeeper(), openShaper()]
  const obey = () => {
    const { muted, cameraOff } = hidden()
    ownStream
      .get()
      ?.getAudioTracks()
      .forEach((track) => (track.enabled = !muted))
    ownStream
      .get()
      ?.getVideoTracks()
      .forEach((track) => (track.enabled = !cameraOff))
    return cameraOff || !ownStream.get()?.getVideoTracks().length
  }
  const draw = () => {
    each.forEach((follow) => follow())
    const isDark = obey()
    if (!pen) return
    pen.fillStyle = DARK
    pen.fillRect(0, 0, WHOLE.width, WHOLE.height)
    const [shown, own] = [screen(), camera()]
    if (screenStream.get()) drawInto(pen, shown, WHOLE)
    else if (isDark) writeWithout(pen)
    else drawInto(pen, own, WHOLE)
  }
  draw()
  void sound.resume()
  const stopDrawing = openTicker(1000 / PER_SECOND, draw)
  const [picture] = canvas.captureStream(PER_SECOND).getVideoTracks()
  return {
    stream: new MediaStream([...(picture ? [picture] : []), ...mixed.stream.getAudioTracks()]),
    close: () => {
      stopDrawing()
      picture?.stop()
      for (const video of [screen(), camera()]) video.srcObject = null
      void sound.close()
    },
  }
}
