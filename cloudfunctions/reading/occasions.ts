import type { Occasion } from '@xinglin/types/reading'
import { addDays, instantOf, toMs } from '../kernel/time'

/** By the sun's longitude, in degrees. */
const TERMS: Partial<Record<Occasion, number>> = {
  ...{ 'spring-begins': 315, qingming: 15, 'summer-begins': 45, 'great-heat': 120, 'autumn-begins': 135 },
  ...{ 'frost-descends': 210, 'winter-begins': 225, 'winter-solstice': 270, 'great-cold': 300 },
}

/** By month and day of the lunar calendar. */
const LUNAR: Partial<Record<Occasion, string>> = {
  ...{ 'spring-festival': '1/1', 'dragon-boat': '5/5', 'mid-autumn': '8/15', 'double-ninth': '9/9' },
}

/** By month and day. */
const CIVIL: Partial<Record<Occasion, string>> = { 'national-day': '10-01' }

const J2000_MS = Date.UTC(2000, 0, 1, 12)
const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180)

/** Where the sun seems to stand, to a hundredth of a degree: a quarter of an hour (Meeus, Astronomical Algorithms, chapter 25). */
const sunAt = (ms: number) => {
  const days = (ms - J2000_MS) / 86_400_000
  const t = days / 36525
  const mean = 357.52911 + 35999.05029 * t
  const centre = (1.914602 - 0.004817 * t) * sin(mean) + 0.019993 * sin(2 * mean) + 0.000289 * sin(3 * mean)
  const seen = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((seen % 360) + 360) % 360
}

const reaches = (day: string, degrees: number) => {
  const before = (at: number) => (degrees - sunAt(at) + 540) % 360 >= 180
  return before(toMs(instantOf(day, '00:00'))) && !before(toMs(instantOf(addDays(day, 1), '00:00')))
}

const moon = new Intl.DateTimeFormat('en-u-ca-chinese', {
  ...{ month: 'numeric', day: 'numeric', timeZone: 'Asia/Shanghai' },
} as const)

const isOn = (day: string, occasion: Occasion, lunar: string) => {
  const degrees = TERMS[occasion]
  return (
    LUNAR[occasion] === lunar || CIVIL[occasion] === day.slice(5) || (degrees !== undefined && reaches(day, degrees))
  )
}

/** Solar terms and holidays on one day. */
const occasionsOn = (day: string): Occasion[] => {
  const lunar = moon.format(toMs(instantOf(day, '12:00')))
  const known = [...Object.keys(TERMS), ...Object.keys(LUNAR), ...Object.keys(CIVIL)] as Occasion[]
  return known.filter((occasion) => isOn(day, occasion, lunar))
}

/** Those of a week that begins with this day. */
export const occasionsFrom = (day: string): Occasion[] =>
  Array.from({ length: 7 }, (_, at) => occasionsOn(addDays(day, at))).flat()
