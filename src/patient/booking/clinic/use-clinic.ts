import { useQuery } from '@tanstack/react-query'
import type { ClinicDay, Slot } from '@xinglin/types/booking'
import { useRef } from 'react'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { addDays, civilDate } from '@/shared/time'
import { daysFrom, firstDay, halfDaysOf, slotsOn } from './days'

/** How far ahead one can book. */
const DAYS_AHEAD = 14
/** The strip may be a little old; the day that is looked at may not. */
const WEEKS_MS = 15_000
const DAY_MS = 2_000

const datesFrom = (today: string) => Array.from({ length: DAYS_AHEAD + 1 }, (_, index) => addDays(today, index))

/** Everything this doctor has from today on. */
export function useWeeks(doctorId: string) {
  const refetchInterval = usePolling(WEEKS_MS)
  const from = civilDate()
  return useQuery(
    orpc.booking.listSlots.queryOptions({
      input: { doctorId, from, to: addDays(from, DAYS_AHEAD) },
      enabled: doctorId !== '',
      refetchInterval,
    }),
  )
}

/** The chosen day, asked again every two seconds while the page shows, so that the counts can be trusted. */
function useDay(doctorId: string, date: string | null) {
  const refetchInterval = usePolling(DAY_MS)
  return useQuery(
    orpc.booking.listSlots.queryOptions({
      input: { doctorId, from: date ?? '', to: date ?? '' },
      enabled: date !== null,
      staleTime: DAY_MS,
      refetchInterval,
    }),
  )
}

interface Listed {
  slots: Slot[]
  days: ClinicDay[]
}

/** The weeks, with the fresher answer for one day put in. */
function merged(weeks: Listed | undefined, day: Listed | undefined, date: string | null) {
  if (!weeks || !day) return { slots: weeks?.slots ?? [], clinics: weeks?.days ?? [] }
  const others = weeks.slots.filter(({ startsAt }) => civilDate(startsAt) !== date)
  return { slots: [...others, ...day.slots], clinics: [...day.days, ...weeks.days] }
}

/** A doctor's days, and one of them with its half days; `wanted` is the day chosen by hand. */
export function useClinic(doctorId: string, wanted: string | null) {
  const query = useWeeks(doctorId)
  const weeks = query.data
  const dates = datesFrom(civilDate())
  const opening = useRef<string | null>(null)
  // Opened once: a day that fills up while one looks at it stays open.
  if (weeks && !opening.current) opening.current = firstDay(daysFrom(dates, weeks.slots, weeks.days))
  const date = wanted ?? opening.current
  const day = useDay(doctorId, date).data
  const { slots, clinics } = merged(weeks, day, date)
  const sessions = clinics.find((clinic) => clinic.date === date)?.sessions ?? []
  return {
    query,
    date,
    slots,
    days: daysFrom(dates, slots, clinics),
    halfDays: date ? halfDaysOf(sessions, slotsOn(slots, date)) : [],
  }
}

export type Clinic = ReturnType<typeof useClinic>
