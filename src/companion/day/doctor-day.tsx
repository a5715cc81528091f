import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { ListedVisit } from '@xinglin/types/clinics'
import { orpc } from '@/shared/api/client'
import { useNow } from '@/shared/hooks/now'
import { usePolling } from '@/shared/hooks/polling'
import { civilDate, dayText } from '@/shared/time'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Columns } from '../layout/columns'
import { ticketIn, useClinicQueues } from '../queue/use-clinic-queues'
import { useAttendance } from './attendance'
import { hasStarted, tallyOf } from './day'
import { DayBar } from './day-bar'
import { ReceptionCard } from './reception-card'
import { ReceptionSheet } from './reception-sheet'
import { useReceptions } from './receptions'
import { TallyCard } from './tally-card'
import { Timeline } from './timeline'
import { VisitPanel } from './visit-panel'
import { VisitRow } from './visit-row'

const CHECK_MS = 30_000

const useVisits = (doctorId: string, date: string) => {
  const refetchInterval = usePolling(CHECK_MS)
  return useQuery(
    orpc.booking.listVisits.queryOptions({
      input: { doctorId, date },
      refetchInterval,
    }),
  )
}

export interface DoctorDayProps {
  doctorId: string
  date: string
  onDate: (date: string) => void
  /** Below the open visit in the second column of a wide screen. */
  beside?: ReactNode
  /** The desk's own button for a visit, in place of the doctor's. */
  quickFor?: (visit: ListedVisit) => ReactNode
}

/** One doctor's day as a timeline, and the visit that was tapped. */
export function DoctorDay({ doctorId, date, onDate, beside, quickFor }: DoctorDayProps) {
  const query = useVisits(doctorId, date)
  const now = useNow(CHECK_MS)
  const [openId, setOpenId] = useState<string | null>(null)
  const onRefused = (id: string) => {
    setOpenId(id)
    void query.refetch()
  }
  const attendance = useAttendance({ onDone: () => setOpenId(null), onRefused })
  const show = (id: string | null) => {
    attendance.forget()
    setOpenId(id)
  }
  const receptions = useReceptions(doctorId, date)
  const queues = useClinicQueues(doctorId, date)
  const opened = query.data?.visits.find(({ appointmentId }) => appointmentId === openId)
  const panel = opened ? <VisitPanel visit={opened} attendance={attendance} onClose={() => show(null)} /> : null
  const row = (visit: ListedVisit) => (
    <VisitRow
      key={visit.appointmentId}
      visit={visit}
      selected={visit.appointmentId === openId}
      ticket={ticketIn(queues, visit.appointmentId)}
      quick={quickFor?.(visit)}
      due={visit.status === 'booked' && hasStarted(visit.startsAt, now)}
      onOpen={() => receptions.before(visit, () => show(visit.appointmentId))}
      onArrived={() => receptions.before(visit, () => attendance.record(visit, 'fulfilled'))}
    />
  )
  const empty = { icon: 'calendar', title: `${dayText(date)}没有预约`, hint: '有人约上后会出现在这里' } as const
  return (
    <Columns panel={panel} side={beside}>
      <DayBar date={date} onChange={onDate} />
      <QueryView
        query={query}
        skeleton={<Skeleton count={6} />}
        empty={{ ...empty, when: ({ visits }) => !visits.length }}
      >
        {({ visits }) => (
          <>
            <ReceptionCard halfDays={receptions.halfDays} onAsk={receptions.ask} />
            <TallyCard tally={tallyOf(visits)} />
            <Timeline visits={visits} now={now} isToday={date === civilDate()} row={row} />
          </>
        )}
      </QueryView>
      {receptions.asked ? (
        <ReceptionSheet
          sessionId={receptions.asked.sessionId}
          onConfirmed={receptions.confirmed}
          onClose={receptions.dismiss}
        />
      ) : null}
    </Columns>
  )
}
