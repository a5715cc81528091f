import { useQuery } from '@tanstack/react-query'
import type { Order } from '@xinglin/types/billing'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import { Page } from '@/shared/ui/page'
import { Empty } from '@/shared/ui/state-view'

/** The time to pay is over: what became of the place, and the way to another. */
export function Over({ order: { id, subjectId } }: { order: Order }) {
  const booked = useQuery(orpc.booking.getAppointment.queryOptions({ input: { appointmentId: subjectId } })).data
  const again = () => (booked ? to.doctor(booked.doctorId) : to.find())
  const bar = (
    <>
      <Button onClick={again}>{booked ? '再约这位医生' : '重新挂号'}</Button>
      <Button kind="text" onClick={() => to.order(id)}>
        看订单
      </Button>
    </>
  )
  return (
    <Page title="收银台" bar={bar}>
      <Empty
        icon="clock"
        title="支付时间过了"
        hint="号已放回，没有扣款；如果您刚刚付了，钱会自动原路退回。不着急，还可以再约。"
      />
    </Page>
  )
}
