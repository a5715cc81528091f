import type { ClinicDay, Slot } from '@xinglin/types/booking'
import type { Period } from '@xinglin/types/visit'
import { clock } from '@/shared/time'

/** One of the doctor's half days, with the hours that its quarters span. */
export interface Clinic {
  id: string
  date: string
  period: Period
  place: string
  hours: string
  remaining: number
  standbys: number
  closedQuarters: number
  /** `unreleased`: patients cannot see it yet. `over`: the last quarter has begun. */
  state: 'open' | 'full' | 'closed' | 'unreleased' | 'over'
}

function stateOf(slots: readonly Slot[]): Clinic['state'] {
  const isAll = (...statuses: Slot['status'][]) => slots.every(({ status }) => statuses.includes(status))
  if (isAll('past')) return 'over'
  if (isAll('closed', 'past')) return 'closed'
  if (slots.some(({ status }) => status === 'unreleased')) return 'unreleased'
  return slots.some(({ remaining }) => remaining > 0) ? 'open' : 'full'
}

function clinicOf({ date }: ClinicDay, session: ClinicDay['sessions'][number], slots: readonly Slot[]): Clinic {
  const first = slots[0]
  const last = slots[slots.length - 1]
  return {
    ...session,
    date,
    hours: first && last ? `${clock(first.startsAt)}–${clock(last.endsAt)}` : '',
    closedQuarters: slots.filter(({ status }) => status === 'closed').length,
    state: stateOf(slots),
  }
}

/** The clinics of these days, soonest first. */
export const clinicsIn = ({ days, slots }: { days: readonly ClinicDay[]; slots: readonly Slot[] }): Clinic[] =>
  days.flatMap((day) =>
    day.sessions.map((session) =>
      clinicOf(
        day,
        session,
        slots.filter(({ sessionId }) => sessionId === session.id),
      ),
    ),
  )
