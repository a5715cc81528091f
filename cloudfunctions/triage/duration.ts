import { numberOf } from './facts'

const DURATION =
  /(\d+(?:\.\d+)?|[一二两三四五六七八九十]+|半|几|好几)(?:来|多)?(个)?(半)?(多)?(小时|天|日|周|星期|礼拜|月|年)(多)?(?!前|级|纪|轻|龄|岁)/g
const DAYS: Readonly<Record<string, number>> = { 小时: 1 / 24, 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7, 月: 30, 年: 365 }
/** 怀孕8周 and 6个月大 tell no duration. */
const AGE = /(孕|怀孕|停经|满|岁|出生|\d[月年])$/
const OF_AGE = /^(大|的?(?:宝宝|婴儿|孩子|娃)|\d)/

/** How long it has lasted, as it was said. */
export interface Duration {
  said: string
  days: number
}

/** The longest time that a text speaks of; null when none. */
export const durationIn = (text: string): Duration | null => {
  let longest: Duration | null = null
  for (const { 0: said, 1: count = '', 5: unit = '', index } of text.matchAll(DURATION)) {
    if (AGE.test(text.slice(0, index)) || OF_AGE.test(text.slice(index + said.length))) continue
    if (/^\d{4}年$/.test(said) || (unit === '日' && !/^\d{1,2}日$/.test(said))) continue
    const days = (count === '好几' ? 4 : numberOf(count)) * (DAYS[unit] ?? 0)
    if (days > 0 && (!longest || days > longest.days)) longest = { said, days }
  }
  return longest
}
