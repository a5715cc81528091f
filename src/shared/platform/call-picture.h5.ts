import { otherStream, screenStream } from './video-connection.h5'
import { ownStream } from './video-devices.h5'

const SIDE = { width: 480, height: 360 }
/** Enough to see who it is and what he shows. */
const PER_SECOND = 8
const DARK = '#101c19'

/** Both pictures side by side, and both voices together. */
export interface Composed {
  stream: MediaStream
  close: () => void
}

export const canCompose = (): boolean => 'captureStream' in HTMLCanvasElement.prototype && 'AudioContext' in window

/** Plays what one side shows, unseen, so that it can be drawn; another stream takes its place when there is one. */
const openScreen = (shown: () => MediaStream | null) => {
  const video = document.createElement('video')
  Object.assign(video, { muted: true, playsInline: true })
  return () => {
    const stream = shown()
    if (video.srcObject === stream) return video
    video.srcObject = stream
    if (stream) void video.play().catch(() => {})
    return video
  }
}

/** As large as fits its half, in its own shape. */
const drawInto = (canvas: CanvasRenderingContext2D, video: HTMLVideoElement, left: number) => {
  const { videoWidth, videoHeight, srcObject } = video
  if (!srcObject || !videoWidth || !videoHeight) return
  const scale = Math.min(SIDE.width / videoWidth, SIDE.height / videoHeight)
  const [width, height] = [videoWidth * scale, videoHeight * scale]
  canvas.drawImage(video, left + (SIDE.width - width) / 2, (SIDE.height - height) / 2, width, height)
}

/** One voice among those that are mixed; another stream takes its place when there is one. */
const openVoice = (sound: AudioContext, mixed: AudioNode, heard: () => MediaStream | null) => {
  let stream: MediaStream | null = null
  let source: MediaStreamAudioSourceNode | null = null
  return () => {
    const now = heard()
    if (now === stream) return
    source?.disconnect()
    source = now && now.getAudioTracks().length > 0 ? sound.createMediaStreamSource(now) : null
    source?.connect(mixed)
    stream = now
  }
}

/** The doctor at the left, whoever he talks with at the right. Follows them through cuts, another camera and a shown screen. */
export function composeSides(): Composed {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE.width * 2, height: SIDE.height })
  const pen = canvas.getContext('2d')
  const sound = new AudioContext()
  const mixed = sound.createMediaStreamDestination()
  const screens = [openScreen(() => screenStream.get() ?? ownStream.get()), openScreen(otherStream.get)]
  const voices = [ownStream.get, otherStream.get].map((heard) => openVoice(sound, mixed, heard))
  const draw = () => {
    voices.forEach((follow) => follow())
    if (!pen) return
    pen.fillStyle = DARK
    pen.fillRect(0, 0, canvas.width, canvas.height)
    screens.forEach((screen, n) => drawInto(pen, screen(), n * SIDE.width))
  }
  draw()
  void sound.resume()
  const drawing = setInterval(draw, 1000 / PER_SECOND)
  const [picture] = canvas.captureStream(PER_SECOND).getVideoTracks()
  const stream = new MediaStream([...(picture ? [picture] : []), ...mixed.stream.getAudioTracks()])
  return {
    stream,
    close: () => {
      clearInterval(drawing)
      picture?.stop()
      screens.forEach((screen) => (screen().srcObject = null))
      void sound.close()
    },
  }
}
