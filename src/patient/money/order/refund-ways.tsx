import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { CancelAppointment } from '@/patient/booking/appointment/cancel-appointment'
import { orpc } from '@/shared/api/client'
import { useNow } from '@/shared/hooks/now'
import { momentText } from '@/shared/time'
import { ownRefund } from '../states'
import { AskRefund } from './ask-refund'
import { refundWay } from './refund-way'
import './refund-ways.scss'

const HALF_A_MINUTE = 30_000
/** Booking hears a moment later that it was paid. */
const A_MOMENT = 1_000

/** A consult is cancelled where it is talked; once it was answered, a person decides. */
const ConsultRefund = ({ order }: { order: Order }) =>
  order.status === 'paid' && !ownRefund(order) ? (
    <View className="refund-ways">
      <AskRefund order={order} />
      <View className="refund-ways__rule">医生回复之前，在问诊里取消就全额退</View>
    </View>
  ) : null

/** 取消并退款 while it comes back in full, 申请退款 after that. */
export function RefundWays({ order }: { order: Order }) {
  return order.purpose === 'consultation' ? <ConsultRefund order={order} /> : <VisitRefund order={order} />
}

function VisitRefund({ order }: { order: Order }) {
  const now = useNow(HALF_A_MINUTE)
  const way = refundWay(order, now)
  const input = { appointmentId: order.subjectId }
  const booked = useQuery(
    orpc.booking.getAppointment.queryOptions({
      input,
      enabled: way === 'cancel',
      refetchInterval: ({ state }) => (state.data?.status === 'pending' ? A_MOMENT : false),
    }),
  ).data
  if (way === 'cancel') {
    return (
      <View className="refund-ways">
        {booked?.status === 'booked' ? <CancelAppointment appointment={booked} /> : null}
        <View className="refund-ways__rule">
          {momentText(order.refundableUntil)}前取消，全额退；之后由医院的同事决定
        </View>
      </View>
    )
  }
  return way === 'ask' ? (
    <View className="refund-ways">
      <AskRefund order={order} />
    </View>
  ) : null
}
