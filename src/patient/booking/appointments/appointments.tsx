import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { useSession } from '@/shared/session/session'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { AppointmentCard } from './appointment-card'
import { PersonFilter } from './person-filter'
import { WhenTabs, type When } from './when-tabs'

const useAppointments = (when: When, patientId: string | null, enabled: boolean) =>
  useInfiniteQuery(
    orpc.booking.listAppointments.infiniteOptions({
      input: (cursor: string | undefined) => ({
        when,
        ...(patientId ? { patientId } : {}),
        ...pageAt(cursor),
      }),
      ...byPages,
      enabled,
    }),
  )

const EMPTY = {
  upcoming: {
    icon: 'ticket',
    title: '还没有预约',
    hint: '约好的号会在这里，到院扫码报到',
    action: { text: '去挂号', onClick: to.find },
  },
  past: { icon: 'ticket', title: '还没有历史', hint: '看过的、取消的都会留在这里' },
} as const

/** Everyone's appointments: what comes and what was. */
export function Appointments() {
  const signedIn = useSession() !== null
  const [when, setWhen] = useState<When>('upcoming')
  const [patientId, setPatientId] = useState<string | null>(null)
  const query = useAppointments(when, patientId, signedIn)
  if (!signedIn) return <SignInFace hint="登录后可以看到自己和家人的预约" />
  return (
    <>
      <WhenTabs when={when} onChange={setWhen} />
      <PersonFilter patientId={patientId} onChange={setPatientId} />
      <QueryView
        query={query}
        skeleton={<Skeleton shape="card" count={3} />}
        empty={{ ...EMPTY[when], when: ({ pages }) => !pages[0]?.appointments.length }}
      >
        {({ pages }) => (
          <>
            {pages.flatMap(({ appointments }) =>
              appointments.map((appointment) => <AppointmentCard key={appointment.id} appointment={appointment} />),
            )}
            <More query={query} words={when === 'past' ? '看更早的' : '看更晚的'} />
          </>
        )}
      </QueryView>
    </>
  )
}
