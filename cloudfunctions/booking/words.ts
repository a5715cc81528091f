import { clockOf, dayOf, weekdayOf } from '../kernel/time'

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** 11月26日（周四）9:15 */
export const spokenTime = (at: string) => {
  const date = dayOf(at)
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日（${WEEKDAYS[weekdayOf(date)]}）${clockOf(at).replace(/^0/, '')}`
}
