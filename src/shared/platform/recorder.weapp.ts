import Taro from '@tarojs/taro'
import type { LocalFile } from '@/shared/attachments/local-file'
import type { Recording } from './recorder'

const LONGEST_MS = 60_000
/** MP3 plays on every phone and in every browser; half a megabyte a minute at most. */
const SOUND = { format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 } as const

const isRefused = (words: string) => /auth|deny|denied|permission|privacy/i.test(words)

/** The host has one recorder, and one listener for each of its events. */
export function startRecording(): Promise<Recording> {
  const recorder = Taro.getRecorderManager()
  return new Promise((started, refused) => {
    const sound = new Promise<LocalFile>((done, lost) => {
      recorder.onStop(({ tempFilePath, fileSize }) => done({ path: tempFilePath, bytes: fileSize, name: '' }))
      recorder.onError(({ errMsg }) => {
        refused(new Error(isRefused(errMsg) ? 'refused' : 'unable'))
        lost(new Error('lost'))
      })
    })
    sound.catch(() => {})
    const stop = () => {
      recorder.stop()
      return sound
    }
    recorder.onStart(() => started({ stop, cancel: () => recorder.stop() }))
    recorder.start({ ...SOUND, duration: LONGEST_MS } as unknown as Taro.RecorderManager.StartOption)
  })
}
