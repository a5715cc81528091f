import { useQuery } from '@tanstack/react-query'
import { RevisitEntry } from '@/patient/consult/entry'
import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { ExaminationCard } from '@/patient/examination/card/examination-card'
import { Button } from '@/shared/ui/button'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import type { Appointment } from '@xinglin/types/booking'
import { StoppedNotice } from '../stopped/stopped-notice'
import { MaterialsCard } from '../visit/materials-card'
import { RouteCard } from '../visit/route-card'
import { isAhead } from '../visit/status'
import { usePolling } from '@/shared/hooks/polling'
import { ChangeButtons } from './change-buttons'
import { DayCard } from './day-card'
import { DetailsCard } from './details-card'
import { PayCard } from './pay-card'
import { SummaryCard } from './summary-card'

/** Paid or lapsed meanwhile. */
const PENDING_CHECK_MS = 5_000

const Ahead = ({ appointment }: { appointment: Appointment }) => (
  <>
    <DayCard appointment={appointment} />
    <SummaryCard appointment={appointment} />
    <ExaminationCard appointment={appointment} />
    <PayCard appointment={appointment} />
    <ChangeButtons appointment={appointment} />
    <RouteCard place={appointment.place} />
    <MaterialsCard />
    <DetailsCard appointment={appointment} />
  </>
)

const Over = ({ appointment }: { appointment: Appointment }) => (
  <>
    <StoppedNotice appointment={appointment} />
    <DayCard appointment={appointment} />
    <SummaryCard appointment={appointment} />
    <RevisitEntry appointment={appointment} />
    <PayCard appointment={appointment} />
    <DetailsCard appointment={appointment} />
  </>
)

const Again = ({ doctorId }: { doctorId: string }) => <Button onClick={() => to.doctor(doctorId)}>再约这位医生</Button>

/** One appointment: the code for the desk, the way, what to bring, and what can be changed. */
export function AppointmentPage({ appointmentId }: { appointmentId: string }) {
  const enabled = useSession() !== null
  const whilePending = usePolling(PENDING_CHECK_MS)
  const query = useQuery(
    orpc.booking.getAppointment.queryOptions({
      input: { appointmentId },
      enabled,
      refetchInterval: (known) => (known.state.data?.status === 'pending' ? whilePending(known) : false),
    }),
  )
  const over = query.data && !isAhead(query.data)
  return (
    <Page title="预约详情" bar={over ? <Again doctorId={query.data.doctorId} /> : null}>
      {enabled ? null : <SignInFace hint="登录后可以看到自己和家人的预约" />}
      <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
        {(one) => (isAhead(one) ? <Ahead appointment={one} /> : <Over appointment={one} />)}
      </QueryView>
    </Page>
  )
}
