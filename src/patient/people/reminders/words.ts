import type { Moment, Platform, Reach } from '@xinglin/types/notify'
import type { Leave } from '@/shared/platform/subscribe'

export const PLATFORMS: Record<Platform, string> = { wechat: '微信', alipay: '支付宝' }

/** What the taps that ask leave are about. */
export const MOMENTS: Record<Moment, string> = {
  booking: '挂号、就诊前',
  standby: '候补',
  checkin: '报到、叫号',
  payment: '付款、退款',
  consult: '在线问诊',
}

/** `还能 3 次`. */
export function leftWords({ left, forGood }: Pick<Reach, 'left' | 'forGood'>): string {
  if (left === null) return '医院未开通'
  if (forGood) return '一直能收'
  return left ? `还能 ${left} 次` : '没有了'
}

/** What became of the sheet, in a word to the person; `more` when something was allowed. */
export function afterAsking(leaves: readonly Leave[], platform: string): { more: boolean; words: string } {
  const yes = leaves.filter(({ answer }) => answer === 'accept').length
  if (yes) return { more: true, words: `已允许，多收 ${yes} 条` }
  if (!leaves.length) return { more: false, words: `没有弹出询问。请在${platform}设置里打开本小程序的通知，再试一次` }
  return leaves.some(({ answer }) => answer === 'ban')
    ? { more: false, words: `${platform}暂停了这类提醒，重要的会发短信` }
    : { more: false, words: '没有允许。想收到时再点一次就行' }
}
