import type { Board, Priority } from '@xinglin/types/queue'
import { clock } from '@/shared/time'

const STEP_MS = 5 * 60_000
const MINUTE_MS = 60_000
const TENTHS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

type Expected = NonNullable<Board['expected']>
type Accuracy = NonNullable<Board['accuracy']>

/** To five minutes, as the range itself is: nobody knows it better. */
const nearFive = (at: number) => clock(Math.round(at / STEP_MS) * STEP_MS)

/**
 * `预计 10:20–10:45 叫到`, on the clock; `预计 10:45 前叫到` where it may be at once.
 * @param at when the range was told, in milliseconds.
 */
export function expectedText({ fromMinutes, toMinutes }: Expected, at: number): string {
  const until = nearFive(at + toMinutes * MINUTE_MS)
  return fromMinutes === 0 ? `预计 ${until} 前叫到` : `预计 ${nearFive(at + fromMinutes * MINUTE_MS)}–${until} 叫到`
}

/** 八成把握. */
export const chanceText = ({ chancePercent }: Expected): string =>
  chancePercent % 10 === 0 ? `${TENTHS[chancePercent / 10] ?? ''}成把握` : `${chancePercent}% 把握`

export const accuracyText = ({ errorMinutes, insidePercent }: Accuracy): string =>
  `近期估计平均差 ${errorMinutes} 分钟，${insidePercent}% 的人在估计的时间里叫到`

/** What the last visits took, the latest first. */
export function lastVisitsText(minutes: readonly number[]): string {
  const told = minutes.map((each) => (each < 1 ? '不到 1' : String(each))).join('、')
  const words = `看了${minutes[0] ? ' ' : ''}${told} 分钟`
  return minutes.length === 1 ? `上一位${words}` : `最近 ${minutes.length} 位各${words}`
}

export const PRIORITIES: Record<Exclude<Priority, 'none'>, { tag: string; why: string }> = {
  elder: { tag: '高龄优先', why: '年长的患者优先，会往前排一些' },
  child: { tag: '幼儿优先', why: '年幼的孩子优先，会往前排一些' },
  tests: { tag: '回诊优先', why: '检查完回诊优先，会往前排一些' },
  delayed: { tag: '久等优先', why: '上次让您久等了，这次优先，会往前排一些' },
}

/** Whole minutes since a moment; below zero before it. */
export const minutesSince = (moment: string, now: number): number => Math.floor((now - Date.parse(moment)) / MINUTE_MS)
