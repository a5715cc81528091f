import { View } from '@tarojs/components'
import type { Appointment } from '@xinglin/types/booking'
import { to } from '@/patient/navigation'
import { TimeLeft } from '@/patient/payment/time-left'
import { canPayNow } from '@/patient/payment/unpaid'
import { useWallets } from '@/patient/payment/use-wallets'
import { useNow } from '@/shared/hooks/now'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import './pay-card.scss'

const Pending = ({ id, payBy, feeFen }: Appointment & { payBy: string }) => (
  <Card className="pay-card">
    <View className="pay-card__head">
      <View className="pay-card__words">付了才算约好，号还给您留</View>
      <TimeLeft until={payBy} />
    </View>
    <Button onClick={() => to.checkout(id)}>去支付 {yuan(feeFen)}</Button>
  </Card>
)

const Counter = ({ id, feeFen }: Appointment) => (
  <Card className="pay-card">
    <View className="pay-card__head">
      <View className="pay-card__words">挂号费 {yuan(feeFen)} 还没付，可以现在付，也可以到院付</View>
    </View>
    <Button kind="secondary" onClick={() => to.checkout(id)}>
      去支付
    </Button>
  </Card>
)

const Paid = ({ orderId, feeFen }: { orderId: string; feeFen: number }) => (
  <Card kind="list" className="pay-card">
    <Row icon="check" first={`已支付 ${yuan(feeFen)}`} second="看订单、票据和退款" onClick={() => to.order(orderId)} />
  </Card>
)

/** How it stands with the money, and what can be done about it. */
export function PayCard({ appointment }: { appointment: Appointment }) {
  const now = useNow()
  const { wallets } = useWallets()
  const { orderId, feeFen, payBy } = appointment
  if (orderId) return <Paid orderId={orderId} feeFen={feeFen} />
  if (!canPayNow(appointment, now)) return null
  if (payBy) return <Pending {...appointment} payBy={payBy} />
  return wallets.length > 0 ? <Counter {...appointment} /> : null
}
