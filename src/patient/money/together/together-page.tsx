import { useQueries } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { open, replace } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { yuan } from '@/shared/money'
import { isHeld } from '@/patient/payment/unpaid'
import { Button } from '@/shared/ui/button'
import { Page } from '@/shared/ui/page'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorView } from '@/shared/ui/state-view'
import { PersonCard } from './person-card'
import './together-page.scss'

const FRESH_MS = 2_000

function useAppointments(ids: readonly string[]) {
  const refetchInterval = usePolling(FRESH_MS)
  const queries = useQueries({
    queries: ids.map((appointmentId) =>
      orpc.booking.getAppointment.queryOptions({ input: { appointmentId }, refetchInterval }),
    ),
  })
  const appointments = queries.flatMap(({ data }) => data ?? [])
  return {
    appointments,
    all: appointments.length === ids.length,
    failed: queries.find(({ error, data }) => error && !data),
  }
}

/** Several of a family, one payment each: their bills are their own. */
export function TogetherPage({ ids }: { ids: readonly string[] }) {
  const { appointments, all, failed } = useAppointments(ids)
  const unpaid = appointments.filter((each) => isHeld(each))
  const done = all && ids.length > 0 && unpaid.length === 0
  const words = ids.join(',')
  useEffect(() => {
    if (done) replace('/booking/done/index', { ids: words })
  }, [done, words])
  const [next] = unpaid
  const pay = (appointmentId: string) => open('/money/checkout/index', { appointmentId, ids: words })
  const bar = next ? (
    <Button onClick={() => pay(next.id)}>
      付{next.patientName}的 {yuan(next.feeFen)}
    </Button>
  ) : null
  return (
    <Page title="一位一位付" bar={bar}>
      {failed ? <ErrorView error={failed.error} onRetry={() => void failed.refetch()} /> : null}
      {!all && !failed ? <Skeleton shape="card" count={2} /> : null}
      {all && !done ? (
        <View className="together__words">每位的医保不同，所以分开付。还剩 {unpaid.length} 位</View>
      ) : null}
      {appointments.map((appointment) => (
        <PersonCard key={appointment.id} appointment={appointment} />
      ))}
    </Page>
  )
}
