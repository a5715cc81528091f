import { useQuery } from '@tanstack/react-query'
import type { Order } from '@xinglin/types/billing'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import { Page } from '@/shared/ui/page'
import { Empty } from '@/shared/ui/state-view'
import { seeSubject } from '../see'
import { subjectOf } from '../subject'

/** To another place with the same doctor. */
function BookAgain({ appointmentId }: { appointmentId: string }) {
  const booked = useQuery(orpc.booking.getAppointment.queryOptions({ input: { appointmentId } })).data
  const again = () => (booked ? to.doctor(booked.doctorId) : to.find())
  return <Button onClick={again}>{booked ? '再约这位医生' : '重新挂号'}</Button>
}

/** The time to pay is over: what became of it, and the way to another. */
export function Over({ order }: { order: Order }) {
  const { id, subjectId, purpose } = order
  const { over, see } = subjectOf(order)
  const bar = (
    <>
      {purpose === 'registration' ? (
        <BookAgain appointmentId={subjectId} />
      ) : (
        <Button onClick={() => seeSubject(order)}>{see}</Button>
      )}
      <Button kind="text" onClick={() => to.order(id)}>
        看订单
      </Button>
    </>
  )
  return (
    <Page title="收银台" bar={bar}>
      <Empty icon="clock" title="支付时间过了" hint={over} />
    </Page>
  )
}
