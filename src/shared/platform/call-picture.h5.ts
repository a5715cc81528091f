import { drawInto, openScreen, openVoice } from './composing.h5'
import { screenStream } from './screen.h5'
import { otherStream } from './video-connection.h5'
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
    screens.forEach((screen, n) => drawInto(pen, screen(), { left: n * SIDE.width, ...SIDE }))
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
