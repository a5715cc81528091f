import type { RecordingTrouble } from '@xinglin/types/consult-recordings'
import type { VideoCall } from '@xinglin/types/consult-calls'
import type { RecordingState } from './recording'
import type { Side } from './types'

/** Before anybody is called. */
export const NOTICE = {
  title: '通话会全程录像',
  about: '按互联网诊疗的规定，音视频至少保存 3 年，用来核对诊疗过程。',
  who: '只有病人本人和接诊医生能看；医院调阅要写明原因，每次都有记录。',
}

/** During the call: whether it is recorded, as far as this side knows. Null while the two do not see each other. */
export function markOf(
  { state, recordingTrouble }: Pick<VideoCall, 'state' | 'recordingTrouble'>,
  side: Side,
  met: boolean,
  own: RecordingState,
): { on: boolean; words: string } | null {
  if (state !== 'on' || !met) return null
  const isOff = recordingTrouble !== null || (side === 'doctor' && own === 'failed')
  return isOff ? { on: false, words: '未能录像' } : { on: true, words: '录像中' }
}

export const TROUBLE_WORDS: Record<RecordingTrouble, string> = {
  unsupported: '未能录像：医生的浏览器不支持录像',
  broken: '录像中途停了：医生的浏览器停止了录像',
  unsent: '录像不完整：有的没有传上来',
  'no-room': '未能录像：医院还没有开通小程序视频的录像',
  'room-failed': '未能录像：录像服务没有接通',
  nothing: '未能录像：没有收到录像',
  incomplete: '录像不完整：有几段没有收到',
}

/** `3 分 12 秒`. */
export const lengthWords = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
