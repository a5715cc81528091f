import type { LocalFile } from '@/shared/attachments/local-file'
import type { Recording } from './recorder'

/** What plays on most phones comes first: WebM stays silent on older iPhones. */
const TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4', 'audio/webm']
const BITS_PER_SECOND = 32_000

const typeToUse = () => TYPES.find((type) => MediaRecorder.isTypeSupported(type))

async function microphone(): Promise<MediaStream> {
  if (typeof MediaRecorder === 'undefined') throw new Error('unable')
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true })
  } catch (error) {
    throw new Error((error as DOMException).name === 'NotAllowedError' ? 'refused' : 'unable')
  }
}

const fileOf = (parts: Blob[], type: string): LocalFile => {
  const sound = new Blob(parts, { type })
  return { path: URL.createObjectURL(sound), bytes: sound.size, name: '' }
}

const whole = (recorder: MediaRecorder, stream: MediaStream) =>
  new Promise<LocalFile>((resolve, reject) => {
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => void parts.push(data)
    recorder.onerror = () => reject(new Error('lost'))
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop())
      resolve(fileOf(parts, recorder.mimeType))
    }
  })

export async function startRecording(): Promise<Recording> {
  const stream = await microphone()
  const type = typeToUse()
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: BITS_PER_SECOND,
    ...(type ? { mimeType: type } : {}),
  })
  const sound = whole(recorder, stream)
  sound.catch(() => {})
  recorder.start()
  const end = () => recorder.state !== 'inactive' && recorder.stop()
  return {
    stop: () => {
      end()
      return sound
    },
    cancel: () => {
      end()
      void sound.then(({ path }) => URL.revokeObjectURL(path)).catch(() => {})
    },
  }
}
