import type { Dictation } from './dictation'

/** 微信同声传译 (WechatSI), WeChat's own recogniser; there only when the hospital added it and built with it. */
interface Recogniser {
  onRecognize: (event: { result: string }) => void
  onStop: (event: { result: string }) => void
  onError: (event: { retcode: number }) => void
  start: (options: { duration: number; lang: 'zh_CN' }) => void
  stop: () => void
}

declare const requirePlugin: (name: 'WechatSI') => { getRecordRecognitionManager: () => Recogniser }

const LONGEST_MS = 60_000
/** The plugin's codes. */
const TROUBLES: Record<number, string> = {
  [-30_001]: '麦克风没有打开，请在小程序的设置里允许，也可以打字',
  [-30_003]: '没有听到，请靠近一点再说一次',
  [-30_004]: '现在连不上语音识别，可以打字',
  [-30_008]: '现在连不上语音识别，可以打字',
  [-30_010]: '现在连不上语音识别，可以打字',
}

export const CAN_DICTATE = XINGLIN_WECHAT_SPEECH

export function dictate({ onWords, onEnd }: Dictation): () => void {
  const recogniser = requirePlugin('WechatSI').getRecordRecognitionManager()
  recogniser.onRecognize = ({ result }) => onWords(result)
  recogniser.onStop = ({ result }) => {
    onWords(result)
    onEnd(null)
  }
  recogniser.onError = ({ retcode }) => onEnd(TROUBLES[retcode] ?? '没有听清，请再说一次，或者打字')
  recogniser.start({ duration: LONGEST_MS, lang: 'zh_CN' })
  return () => recogniser.stop()
}
