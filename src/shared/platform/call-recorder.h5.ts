import { serverNow } from '@/shared/server-time'
import type { RecordedPiece } from '@/shared/video/recording-types'
import type { CallRecorder, RecorderWish } from './call-recorder'
import { type Composed, canCompose, composeSides } from './call-picture.h5'
import { otherStream } from './video-connection.h5'
import { ownStream } from './video-devices.h5'

export const RECORDED = 'here'

/** A piece that is lost costs so much. */
const PIECE_MS = 20_000
/** About 1 MB a piece: the call itself needs the line. */
const PICTURE_BITS = 320_000
const VOICE_BITS = 32_000

/** Those that the hospital can tell apart by content; the first one that this browser has. */
const FORMATS = ['video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4']

const formatHere = () =>
  'MediaRecorder' in window ? (FORMATS.find((format) => MediaRecorder.isTypeSupported(format)) ?? null) : null

interface Track {
  side: RecordedPiece['side']
  stream: MediaStream
}

/** One stream, piece after piece: each begins before the one before it ends, so that nothing is missing between them. */
function recordTrack({ side, stream }: Track, mimeType: string, { onPiece, onTrouble }: RecorderWish) {
  const ended: Promise<void>[] = []
  let over = false
  const begin = () => {
    const beganAt = serverNow()
    const recorder = new MediaRecorder(stream, {
      ...{ mimeType, videoBitsPerSecond: PICTURE_BITS, audioBitsPerSecond: VOICE_BITS },
    })
    recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) onPiece({ side, path: URL.createObjectURL(data), bytes: data.size, beganAt })
    }
    recorder.onerror = () => onTrouble('broken')
    ended.push(new Promise((done) => recorder.addEventListener('stop', () => done(), { once: true })))
    recorder.start()
    return recorder
  }
  const stop = (recorder: MediaRecorder) => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  let current = begin()
  const turning = setInterval(() => {
    const before = current
    current = begin()
    stop(before)
  }, PIECE_MS)
  const close = async () => {
    if (!over) {
      over = true
      clearInterval(turning)
      stop(current)
    }
    await Promise.all(ended)
  }
  return { close }
}

type Running = ReturnType<typeof recordTrack>

/** Where the sides cannot be put into one picture: each alone, from anew when its stream is another one. */
function recordApart(mimeType: string, wish: RecorderWish): CallRecorder {
  const streams = { doctor: ownStream.get, patient: otherStream.get }
  const running = new Map<'doctor' | 'patient', Running & { stream: MediaStream }>()
  const closed: Promise<void>[] = []
  const follow = () => {
    for (const side of ['doctor', 'patient'] as const) {
      const [known, stream] = [running.get(side), streams[side]()]
      if (known?.stream === stream) continue
      if (known) closed.push(known.close())
      running.delete(side)
      if (stream) running.set(side, { ...recordTrack({ side, stream }, mimeType, wish), stream })
    }
  }
  follow()
  const following = setInterval(follow, 500)
  return {
    close: async () => {
      clearInterval(following)
      await Promise.all([...closed, ...[...running.values()].map(({ close }) => close())])
    },
  }
}

function recordTogether(picture: Composed, mimeType: string, wish: RecorderWish): CallRecorder {
  const { close } = recordTrack({ side: 'both', stream: picture.stream }, mimeType, wish)
  return {
    close: async () => {
      await close()
      picture.close()
    },
  }
}

export function openRecorder(wish: RecorderWish): CallRecorder {
  const format = formatHere()
  try {
    if (format) return canCompose() ? recordTogether(composeSides(), format, wish) : recordApart(format, wish)
    wish.onTrouble('unsupported')
  } catch {
    wish.onTrouble('broken')
  }
  return { close: () => Promise.resolve() }
}
