import { useQueries, useQuery } from '@tanstack/react-query'
import type { ListedVisit } from '@xinglin/types/clinics'
import type { Reception } from '@xinglin/types/staff-identity'
import type { Period } from '@xinglin/types/visit'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { civilDate } from '@/shared/time'

/** One of today's half days; `reception` is null while it is still to confirm. */
export interface HalfDay {
  id: string
  period: Period
  reception: Reception | null
}

interface Asked {
  sessionId: string
  /** What he wanted to do; done once it is confirmed that it is he. */
  then: () => void
}

function useHalfDays(doctorId: string, date: string) {
  // Operators who look at his list are not asked, and another day's list is only to read.
  const enabled = useSession()?.doctorId === doctorId && date === civilDate()
  const day = { doctorId, from: date, to: date }
  const { data } = useQuery(orpc.booking.listSlots.queryOptions({ input: day, enabled }))
  const sessions = enabled ? (data?.days ?? []).flatMap((each) => each.sessions) : []
  const receptions = useQueries({
    queries: sessions.map(({ id: sessionId }) => orpc.identity.getReception.queryOptions({ input: { sessionId } })),
  })
  const halfDays = sessions.flatMap(({ id, period }, i): HalfDay[] => {
    const known = receptions[i]?.data
    return known ? [{ id, period, reception: known.reception }] : []
  })
  return { halfDays, slots: data?.slots ?? [] }
}

/** A doctor says once a half day that it is he, before he opens or records a visit of it. */
export function useReceptions(doctorId: string, date: string) {
  const { halfDays, slots } = useHalfDays(doctorId, date)
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = (sessionId: string, then: () => void = () => {}) => setAsked({ sessionId, then })
  const before = ({ startsAt }: ListedVisit, then: () => void) => {
    const sessionId = slots.find((slot) => slot.startsAt === startsAt)?.sessionId
    const open = halfDays.find(({ id, reception }) => id === sessionId && !reception)
    if (open) ask(open.id, then)
    else then()
  }
  const confirmed = () => {
    setAsked(null)
    asked?.then()
  }
  return { halfDays, asked, ask, before, confirmed, dismiss: () => setAsked(null) }
}
