import { serverNow } from '@/shared/server-time'
import { clockWords } from './clock-words'
import type { ActiveCall, DeviceTrouble, Quality, Side } from './types'

const since = (at: string, now: number) => (now - Date.parse(at)) / 1000

export const otherWords = (side: Side): string => (side === 'doctor' ? '病人' : '医生')

/** Beside the picture, while nothing is wrong. */
export const QUALITY: Record<Quality, string> = {
  good: '画面流畅',
  fair: '网络一般',
  poor: '网络不好，可能卡顿',
}

const brokenWords = ({ reachable, tries }: ActiveCall) => {
  if (!reachable) return '网络断了，恢复后自动接上'
  return tries > 1 ? `正在重新连接（第 ${tries} 次）` : '正在重新连接'
}

/** What is going on, in a line. */
export function statusWords(active: ActiveCall, name: string, now = serverNow()): string {
  const { call, link, side } = active
  if (call.state === 'ringing') {
    const left = Math.max(0, Math.ceil(-since(call.ringsUntil, now)))
    return call.by === side ? `正在呼叫${name}，还会响 ${left} 秒` : '正在接通'
  }
  if (link === 'broken') return brokenWords(active)
  if (link === 'waiting') return active.met ? brokenWords(active) : `等${name}进来`
  if (link === 'connecting') return '正在接通'
  return clockWords(since(call.answeredAt ?? call.startedAt, now))
}

const WEB_LEAVE = '点浏览器地址栏左边的图标，把摄像头和麦克风改为“允许”，再点重试'
const MINI_LEAVE = '点“去设置”，打开摄像头和麦克风，再回来'

const LENT_LEAVE = '到手机的设置里，允许支付宝用摄像头和麦克风，再点重试'
const OTHER_BROWSER = '请用手机自带的浏览器打开，或用文字、语音继续'

/** Where the page is open: in a browser, in a mini-program, or in a mini-program's web-view. */
type Place = 'web' | 'mini' | 'lent'
const LEAVES: Record<Place, string> = { web: WEB_LEAVE, mini: MINI_LEAVE, lent: LENT_LEAVE }

/** What keeps camera or microphone closed, and what to do. */
export const deviceWords = (trouble: DeviceTrouble, place: Place): { title: string; hint: string } =>
  ({
    refused: { title: '还没有允许用摄像头和麦克风', hint: LEAVES[place] },
    unsupported: { title: '这里用不了摄像头', hint: place === 'lent' ? '' : OTHER_BROWSER },
    missing: { title: '没有找到麦克风', hint: '请插上耳机或换一台手机，再点重试' },
    busy: { title: '摄像头或麦克风正被占用', hint: '请关掉别的视频或通话，再点重试' },
    insecure: { title: '这个网址不能用摄像头', hint: '请从医院的正式网址（https 开头）打开' },
  })[trouble]

export const TROUBLES: Record<NonNullable<ActiveCall['trouble']>, string> = {
  'other-way': '对方用的是另一种打开方式，画面接不通。请两边都用浏览器，或都用微信打开',
  'no-room': '这里还没有开通小程序视频，请用手机浏览器打开，或继续用文字和语音',
  replaced: '已在您的另一台设备上继续通话',
}

/** How it ended. */
export function endWords({ call }: Pick<ActiveCall, 'call'>): string {
  if (!call.answeredAt) return '视频未接通'
  const seconds = call.endedAt ? (Date.parse(call.endedAt) - Date.parse(call.answeredAt)) / 1000 : 0
  return `视频结束，共 ${clockWords(Math.max(1, Math.round(seconds)))}`
}
