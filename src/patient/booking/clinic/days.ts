import type { ClinicDay, Slot } from '@xinglin/types/booking'
import { civilDate, clock } from '@/shared/time'

/** What a day or a half day has to offer. `none`: no clinic; `stopped`: all its times are closed. */
export type Offer = 'open' | 'full' | 'stopped' | 'unreleased' | 'over' | 'none'

export interface Day {
  date: string
  offer: Offer
  remaining: number
  releasesAt: string | null
}

export type Session = ClinicDay['sessions'][number]

export interface HalfDay {
  session: Session
  offer: Offer
  remaining: number
  slots: readonly Slot[]
}

const has = (slots: readonly Slot[], status: Slot['status']) => slots.some((slot) => slot.status === status)

export function offerOf(slots: readonly Slot[]): Offer {
  if (!slots.length) return 'none'
  if (has(slots, 'open')) return 'open'
  if (has(slots, 'unreleased')) return 'unreleased'
  if (has(slots, 'full')) return 'full'
  return has(slots, 'closed') ? 'stopped' : 'over'
}

const freeIn = (slots: readonly Slot[]) =>
  slots.reduce((sum, { status, remaining }) => (status === 'open' ? sum + remaining : sum), 0)

export const slotsOn = (slots: readonly Slot[], date: string): Slot[] =>
  slots.filter(({ startsAt }) => civilDate(startsAt) === date)

/** One entry for each of these dates, with a clinic or without. */
export const daysFrom = (dates: readonly string[], slots: readonly Slot[], clinics: readonly ClinicDay[]): Day[] =>
  dates.map((date) => {
    const own = slotsOn(slots, date)
    const releasesAt = clinics.find((clinic) => clinic.date === date)?.releasesAt ?? null
    return { date, offer: offerOf(own), remaining: freeIn(own), releasesAt }
  })

const ORDER = { morning: 0, afternoon: 1, evening: 2 }

/** A day's half days in order, each with its slots. */
export const halfDaysOf = (sessions: readonly Session[], slots: readonly Slot[]): HalfDay[] =>
  [...sessions]
    .sort((a, b) => ORDER[a.period] - ORDER[b.period])
    .map((session) => {
      const own = slots.filter(({ sessionId }) => sessionId === session.id)
      return { session, slots: own, offer: offerOf(own), remaining: freeIn(own) }
    })

/** The day to open first: the first with a free place, else the first where one can at least wait. */
export const firstDay = (days: readonly Day[]): string | null =>
  (days.find(({ offer }) => offer === 'open') ?? days.find(({ offer }) => offer === 'full') ?? days[0])?.date ?? null

/** `余 12`, `约满`, `7:00 放号`, …: never by colour alone. */
export function dayWords({ offer, remaining, releasesAt }: Day): string {
  if (offer === 'open') return `余 ${remaining}`
  if (offer === 'unreleased' && releasesAt) return `${clock(releasesAt)} 放号`
  return { full: '约满', stopped: '停诊', unreleased: '未放号', over: '已结束', none: '无门诊' }[offer]
}

/** The same for one quarter of an hour. */
export const slotWords = ({ status, remaining }: Pick<Slot, 'status' | 'remaining'>): string =>
  status === 'open' ? `余 ${remaining}` : { full: '约满', closed: '停诊', unreleased: '未放号', past: '已过' }[status]
