import type { Template as TemplateView } from '@xinglin/types/clinics'
import type { Template } from './collections'
import { SLOT_MINUTES } from './slot'

/** One per doctor, weekday and period. */
export const templateId = (doctorId: string, weekday: number, period: string) => `${doctorId}-${weekday}-${period}`

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const clockFrom = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Which of the times is wrong, if any. */
export const wrongTime = ({
  startsAt,
  endsAt,
}: Pick<Template, 'startsAt' | 'endsAt'>): 'startsAt' | 'endsAt' | null => {
  if (minutesOf(startsAt) % SLOT_MINUTES) return 'startsAt'
  if (minutesOf(endsAt) % SLOT_MINUTES || minutesOf(endsAt) <= minutesOf(startsAt)) return 'endsAt'
  return null
}

/** The quarters of an hour of a clinic, as clock times: `[start, end]`. */
export const quartersOf = ({ startsAt, endsAt }: Pick<Template, 'startsAt' | 'endsAt'>): [string, string][] => {
  const first = minutesOf(startsAt)
  const count = (minutesOf(endsAt) - first) / SLOT_MINUTES
  return Array.from({ length: count }, (_, i) => [
    clockFrom(first + i * SLOT_MINUTES),
    clockFrom(first + (i + 1) * SLOT_MINUTES),
  ])
}

export const templateView = ({
  id,
  doctorId,
  weekday,
  period,
  startsAt,
  endsAt,
  capacity,
  place,
}: Template): TemplateView => ({
  ...{ id, doctorId, weekday, period, startsAt, endsAt, capacity, place },
})
