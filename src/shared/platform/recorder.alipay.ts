import type { LocalFile } from '@/shared/attachments/local-file'
import type { Recording } from './recorder'

interface Stopped {
  tempFilePath: string
  fileSize: number
}

interface Recorder {
  onStart: (listener: () => void) => void
  onStop: (listener: (stopped: Stopped) => void) => void
  onError: (listener: (failure: { error?: number }) => void) => void
  offStart: () => void
  offStop: () => void
  offError: () => void
  start: (options: object) => void
  stop: () => void
}

interface RecorderHost {
  getRecorderManager: () => Recorder
}

declare const my: RecorderHost

const LONGEST_MS = 60_000
const NO_PERMISSION = 10
const SOUND = { format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000, hideTips: true }

/** Listeners add up on this host: those of the last time go first. */
function fresh(): Recorder {
  const recorder = my.getRecorderManager()
  recorder.offStart()
  recorder.offStop()
  recorder.offError()
  return recorder
}

export function startRecording(): Promise<Recording> {
  const recorder = fresh()
  return new Promise((started, refused) => {
    const sound = new Promise<LocalFile>((done, lost) => {
      recorder.onStop(({ tempFilePath, fileSize }) => done({ path: tempFilePath, bytes: fileSize, name: '' }))
      recorder.onError(({ error }) => {
        refused(new Error(error === NO_PERMISSION ? 'refused' : 'unable'))
        lost(new Error('lost'))
      })
    })
    sound.catch(() => {})
    const stop = () => {
      recorder.stop()
      return sound
    }
    recorder.onStart(() => started({ stop, cancel: () => recorder.stop() }))
    recorder.start({ ...SOUND, duration: LONGEST_MS })
  })
}
