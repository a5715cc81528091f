import type { Dictation } from './dictation'

interface Heard {
  results: ArrayLike<ArrayLike<{ transcript: string }>>
}

interface Recogniser {
  lang: string
  interimResults: boolean
  continuous: boolean
  onresult: (event: Heard) => void
  onerror: (event: { error: string }) => void
  onend: () => void
  start: () => void
  stop: () => void
}

type Recognisers = Partial<Record<'SpeechRecognition' | 'webkitSpeechRecognition', new () => Recogniser>>

const { SpeechRecognition, webkitSpeechRecognition }: Recognisers =
  typeof window === 'undefined' ? {} : (window as Recognisers)
const Host = SpeechRecognition ?? webkitSpeechRecognition

export const CAN_DICTATE = Host !== undefined

const TROUBLES: Record<string, string> = {
  'not-allowed': '没有打开麦克风，可以在浏览器的设置里允许，也可以打字',
  'audio-capture': '找不到麦克风，可以打字',
  'no-speech': '没有听到，请靠近一点再说一次',
  network: '现在连不上语音识别，可以打字',
}

export function dictate({ onWords, onEnd }: Dictation): () => void {
  if (!Host) {
    onEnd(null)
    return () => {}
  }
  const recogniser = new Host()
  let trouble: string | null = null
  recogniser.lang = 'zh-CN'
  recogniser.interimResults = true
  recogniser.continuous = true
  recogniser.onresult = ({ results }) => onWords(Array.from(results, (result) => result[0]?.transcript ?? '').join(''))
  recogniser.onerror = ({ error }) => {
    if (error !== 'aborted') trouble = TROUBLES[error] ?? '没有听清，请再说一次，或者打字'
  }
  recogniser.onend = () => onEnd(trouble)
  recogniser.start()
  return () => recogniser.stop()
}
