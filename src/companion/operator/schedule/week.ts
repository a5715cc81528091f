import type { Template } from '@xinglin/types/clinics'
import type { Period } from '@xinglin/types/visit'

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
export const HALVES: readonly Period[] = ['morning', 'afternoon', 'evening']

/** ISO 8601: 1 is Monday. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? ''

export type TemplateDraft = Pick<Template, 'startsAt' | 'endsAt' | 'capacity' | 'place'>

/** Where the wheels of a half day begin and end, and what is usual. */
const HOURS: Record<Period, { from: number; to: number; startsAt: string; endsAt: string }> = {
  morning: { from: 6, to: 13, startsAt: '08:00', endsAt: '12:00' },
  afternoon: { from: 12, to: 18, startsAt: '14:00', endsAt: '17:00' },
  evening: { from: 17, to: 22, startsAt: '18:00', endsAt: '20:00' },
}

const two = (value: number) => String(value).padStart(2, '0')

/** Quarters of an hour of a half day: `08:00`, `08:15`, … */
export function quartersIn(period: Period): string[] {
  const { from, to } = HOURS[period]
  return Array.from(
    { length: (to - from) * 4 + 1 },
    (_, index) => `${two(from + Math.floor(index / 4))}:${two((index % 4) * 15)}`,
  )
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** How many quarters lie between two clock times; zero or less when they are the wrong way round. */
export const quartersBetween = (startsAt: string, endsAt: string): number =>
  (minutesOf(endsAt) - minutesOf(startsAt)) / 15

/** A new half day starts from the usual hours, in the room where this doctor sits otherwise. */
export function blankFor(period: Period, others: readonly Template[]): TemplateDraft {
  const { startsAt, endsAt } = HOURS[period]
  const last = others[others.length - 1]
  return { startsAt, endsAt, capacity: last?.capacity ?? 2, place: last?.place ?? '' }
}

/** The room alone, for narrow cells: `302 诊室` of `门诊楼 3 楼 B 区 302 诊室`. */
export const roomOf = (place: string): string => place.trim().split(/\s+/).slice(-2).join(' ')

/** `8:00–12:00` from `08:00` and `12:00`. */
export const hoursText = ({ startsAt, endsAt }: TemplateDraft): string =>
  `${startsAt.replace(/^0/, '')}–${endsAt.replace(/^0/, '')}`
