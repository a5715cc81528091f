import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { serverNow } from './server-time'

dayjs.extend(utc)

const SHANGHAI_MINUTES = 8 * 60
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const DAY_MS = 86_400_000

type When = string | number

/** A moment on the hospital's clock (+08:00, no summer time). */
export const hospitalTime = (when: When) => dayjs.utc(when).utcOffset(SHANGHAI_MINUTES)

/** The hospital's calendar day of a moment: `2026-11-26`. */
export const civilDate = (when: When = serverNow()): string => hospitalTime(when).format('YYYY-MM-DD')

/** The last whole day before a moment, for grants that end at midnight. */
export const lastDayBefore = (when: string): string => civilDate(Date.parse(when) - 1)

/** The day `days` after a calendar day. */
export const addDays = (date: string, days: number): string => dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD')

/** `周四`. */
export const weekday = (date: string): string => WEEKDAYS[dayjs.utc(date).day()] ?? ''

/** `11月26日`, with the year when it is not this one. */
export function monthDay(date: string): string {
  const day = dayjs.utc(date)
  return day.format(date.slice(0, 4) === civilDate().slice(0, 4) ? 'M月D日' : 'YYYY年M月D日')
}

const distance = (date: string) => Math.round((dayjs.utc(date).valueOf() - dayjs.utc(civilDate()).valueOf()) / DAY_MS)

/** 今天 / 明天 / 后天 / 昨天, else null. */
export const nearDay = (date: string): string | null =>
  ({ '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' })[String(distance(date))] ?? null

/** A calendar day as people say it: 今天 / 明天 / 周四（11月26日）. */
export function dayText(date: string): string {
  const near = nearDay(date)
  if (near === '今天' || near === '明天') return near
  return `${weekday(date)}（${monthDay(date)}）`
}

/** 上午 / 下午 / 晚上. */
export function partOfDay(when: When): string {
  const hour = hospitalTime(when).hour()
  if (hour < 12) return '上午'
  return hour < 18 ? '下午' : '晚上'
}

/** `9:15`. */
export const clock = (when: When): string => hospitalTime(when).format('H:mm')

/** `明天上午 9:15`, `周四（11月26日）上午 9:15`. */
export const momentText = (when: When): string => `${dayText(civilDate(when))}${partOfDay(when)} ${clock(when)}`

/** For lists of what happened: `10:32` today, else `昨天`, else `11月20日`. */
export function pastText(when: When): string {
  const date = civilDate(when)
  const near = nearDay(date)
  return near === '今天' ? clock(when) : (near ?? monthDay(date))
}

const two = (value: number) => String(value).padStart(2, '0')

/** Time left as `14:05`, or `1:02:03` beyond an hour; never below zero. */
export function countdown(until: When, now: number): string {
  const seconds = Math.max(0, Math.ceil((dayjs.utc(until).valueOf() - now) / 1000))
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours ? `${hours}:${rest}` : rest
}

/** Full years since this calendar day of birth, as the server counts them: who was born on 29 February waits for 1 March. */
export const ageAt = (birthDate: string, today = civilDate()): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0)
