import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListedVisit } from '@xinglin/types/clinics'
import { DoctorDay } from '@/companion/day/doctor-day'
import { TodaysQueues } from '@/companion/day/todays-queues'
import { Notice } from '@/companion/layout/notice'
import { StaffPage } from '@/companion/layout/staff-page'
import { CheckIn, useGiven } from '@/companion/queue/check-in'
import { useHand } from '@/companion/queue/hand'
import { footprintOf, phaseOf } from '@/companion/queue/standing'
import { useClinicQueues } from '@/companion/queue/use-clinic-queues'
import { orpc } from '@/shared/api/client'
import { queryClient } from '@/shared/api/query'
import { useNow } from '@/shared/hooks/now'

const LOOK_MS = 30_000

const refresh = () => queryClient.refetchQueries({ type: 'active' }, { cancelRefetch: false })

/** 报到 for everybody of an open clinic who has not checked in, and the numbers that are given. */
function useDesk(doctorId: string, date: string) {
  const queues = useClinicQueues(doctorId, date)
  const now = useNow(LOOK_MS)
  const given = useGiven()
  const hand = useHand({
    footprint: queues.map(footprintOf).join(),
    refresh,
    caughtUp: refresh,
    onUnconfirmed: () => {},
  })
  const open = queues.filter((queue) => phaseOf(queue, now) === 'open')
  const quickFor = (visit: ListedVisit) => {
    const clinic = open.find(({ expected }) =>
      expected.some(({ appointmentId }) => appointmentId === visit.appointmentId),
    )
    return clinic ? (
      <CheckIn key={visit.appointmentId} who={visit} place={clinic.place} hand={hand} onGiven={given.onGiven} />
    ) : null
  }
  return { queues, quickFor, trouble: hand.trouble, sheet: given.sheet }
}

/** A doctor's day as the desk needs it: who is booked, 报到 for who has no phone, and the way into the queue. */
export function Visits({ doctorId, date: first }: { doctorId: string; date: string }) {
  const [date, setDate] = useState(first)
  const name = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } })).data?.name
  const { queues, quickFor, trouble, sheet } = useDesk(doctorId, date)
  return (
    <StaffPage title={name ? `${name}的名单` : '预约名单'} bar={trouble ? <Notice>{trouble}</Notice> : null}>
      <TodaysQueues queues={queues} />
      <DoctorDay doctorId={doctorId} date={date} onDate={setDate} quickFor={quickFor} />
      {sheet}
    </StaffPage>
  )
}
