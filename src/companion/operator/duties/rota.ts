import { instantAt } from '../form/instant'
import type { Duty } from '@xinglin/types/consult-duty'
import { addDays, civilDate, clock, hospitalTime, weekday } from '@/shared/time'

/** A stretch of time, in milliseconds. */
export interface Stretch {
  from: number
  to: number
}

const DAY_MS = 86_400_000

/** Midnight at the hospital. */
export const startOf = (date: string): number => Date.parse(`${date}T00:00:00+08:00`)

/** The Monday of this day's week. */
export function mondayOf(date: string): string {
  const day = hospitalTime(startOf(date)).day()
  return addDays(date, day === 0 ? -6 : 1 - day)
}

export const weekFrom = (monday: string): string[] => [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))

const clipped = ({ startsAt, endsAt }: Pick<Duty, 'startsAt' | 'endsAt'>, { from, to }: Stretch): Stretch => ({
  from: Math.max(Date.parse(startsAt), from),
  to: Math.min(Date.parse(endsAt), to),
})

/** When nobody is on duty between two moments. */
export function gapsIn(duties: readonly Pick<Duty, 'startsAt' | 'endsAt'>[], whole: Stretch): Stretch[] {
  const covered = duties
    .map((duty) => clipped(duty, whole))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
  const gaps: Stretch[] = []
  let until = whole.from
  for (const { from, to } of covered) {
    if (from > until) gaps.push({ from: until, to: from })
    until = Math.max(until, to)
  }
  if (until < whole.to) gaps.push({ from: until, to: whole.to })
  return gaps
}

/** The end of a day reads 24:00. */
const endClock = (at: number, date: string) => (at >= startOf(date) + DAY_MS ? '24:00' : clock(at))

/** `2:00–8:00`, as far as it lies in this day. */
export function hoursIn({ from, to }: Stretch, date: string): string {
  const start = Math.max(from, startOf(date))
  return `${clock(start)}–${endClock(Math.min(to, startOf(date) + DAY_MS), date)}`
}

/** `20:00–次日 8:00`: a duty as a whole, told on the day it begins. */
export function dutyHours({ startsAt, endsAt }: Pick<Duty, 'startsAt' | 'endsAt'>): string {
  const isNext = civilDate(Date.parse(endsAt) - 1) !== civilDate(startsAt)
  const end = endClock(Date.parse(endsAt), civilDate(startsAt))
  return isNext ? `${clock(startsAt)}–次日 ${clock(endsAt)}` : `${clock(startsAt)}–${end}`
}

export interface RotaDay {
  date: string
  duties: Duty[]
  gaps: Stretch[]
}

/** A week day by day: who begins or is still on duty, and when nobody is from now on. */
export const rotaOf = (monday: string, duties: readonly Duty[], now: number): RotaDay[] =>
  weekFrom(monday).map((date) => {
    const whole = { from: startOf(date), to: startOf(date) + DAY_MS }
    const onDay = duties.filter((duty) => {
      const { from, to } = clipped(duty, whole)
      return from < to
    })
    return { date, duties: onDay, gaps: gapsIn(onDay, { ...whole, from: Math.max(whole.from, now) }) }
  })

/** `周三 2:00–8:00 没有人值班`. */
export const gapText = (gap: Stretch, date: string): string => `${weekday(date)} ${hoursIn(gap, date)} 没有人值班`

/** What a new duty begins with: the gap that was tapped, else a day's shift. */
export interface DutyDraft {
  date: string
  from: string
  until: string
}

const pad = (time: string) => time.padStart(5, '0')

export function draftFor(gap: Stretch | null, date: string): DutyDraft {
  if (!gap) return { date, from: '08:00', until: '20:00' }
  const end = endClock(gap.to, date)
  return { date, from: pad(clock(gap.from)), until: end === '24:00' ? '00:00' : pad(end) }
}

/** An end that is not later than the start lies on the next day; the same time is a whole day. */
export const timesOf = ({ date, from, until }: DutyDraft): { startsAt: string; endsAt: string } => ({
  startsAt: instantAt(date, from),
  endsAt: instantAt(until > from ? date : addDays(date, 1), until),
})
