import { useQueries } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { ExaminationCard } from '@/patient/examination/card/examination-card'
import { replace, to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { civilDate } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Icon } from '@/shared/ui/icon'
import { Page } from '@/shared/ui/page'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorView } from '@/shared/ui/state-view'
import { MaterialsCard } from '../visit/materials-card'
import { RouteCard } from '../visit/route-card'
import { BookedCard } from './booked-card'
import { headWords } from './head-words'
import './done-page.scss'

const seeAppointment = (ids: readonly string[]) => {
  const [first] = ids
  if (ids.length > 1 || !first) to.appointments()
  else replace('/booking/appointment/index', { appointmentId: first })
}

const Bar = ({ ids, first }: { ids: readonly string[]; first: Appointment | undefined }) => (
  <>
    <Button onClick={() => seeAppointment(ids)}>查看预约</Button>
    <View className="done__ways">
      {first ? (
        <Button kind="text" onClick={() => to.doctorOn(first.doctorId, civilDate(first.startsAt))}>
          再约一位家人
        </Button>
      ) : null}
      <Button kind="text" onClick={to.home}>
        返回首页
      </Button>
    </View>
  </>
)

const Booked = ({ appointments }: { appointments: readonly Appointment[] }) => (
  <>
    {appointments.map((appointment) => (
      <BookedCard key={appointment.id} appointment={appointment} />
    ))}
    {appointments.map((appointment) => (
      <ExaminationCard key={appointment.id} appointment={appointment} />
    ))}
    {appointments[0] ? <RouteCard place={appointments[0].place} /> : null}
    <MaterialsCard />
  </>
)

/** Being settled after a payment. */
const SETTLING_MS = 1_500

/** Step 3: what was booked, when, where, and what to bring. */
export function DonePage({ ids }: { ids: readonly string[] }) {
  const settling = usePolling(SETTLING_MS)
  const queries = useQueries({
    queries: ids.map((appointmentId) =>
      orpc.booking.getAppointment.queryOptions({
        input: { appointmentId },
        refetchInterval: (known) => (known.state.data?.status === 'pending' ? settling(known) : false),
      }),
    ),
  })
  const failed = queries.find(({ error, data }) => error && !data)
  const appointments = queries.flatMap(({ data }) => data ?? [])
  const words = headWords(appointments)
  return (
    <Page title={words.title} bar={<Bar ids={ids} first={appointments[0]} />}>
      <View className="done__head">
        <View className="done__mark">
          <Icon name={words.icon} />
        </View>
        <View className="done__words">{words.big}</View>
        {words.small ? <View className="done__small">{words.small}</View> : null}
      </View>
      {failed ? <ErrorView error={failed.error} onRetry={() => void failed.refetch()} /> : null}
      {!failed && !appointments.length ? <Skeleton shape="card" count={2} /> : <Booked appointments={appointments} />}
    </Page>
  )
}
