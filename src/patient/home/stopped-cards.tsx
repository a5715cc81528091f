import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { useSession } from '@/shared/session/session'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { to } from '../navigation'
import './now-card.scss'

const A_MINUTE = 60_000

/** Visits that a doctor cannot keep and about which nothing is chosen yet: before all else on the home page. */
export function StoppedCards() {
  const enabled = useSession() !== null
  const refetchInterval = usePolling(A_MINUTE)
  const query = useQuery(orpc.booking.listStoppedVisits.queryOptions({ input: {}, enabled, refetchInterval }))
  return (query.data?.visits ?? []).map((visit) => (
    <Card key={visit.appointmentId} kind="now" title="医生停诊，请选择">
      <View className="now__words">
        {visit.patientName}约的{visit.departmentName} {visit.doctorName}医生 {momentText(visit.startsAt)}
        停诊了。可以改约，也可以退款领券。
      </View>
      <Button onClick={() => to.stopped(visit.appointmentId)}>去选择</Button>
    </Card>
  ))
}
