import { View } from '@tarojs/components'
import type { StoppedVisit } from '@xinglin/types/stopping'
import { to } from '@/patient/navigation'
import { yuan } from '@/shared/money'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import './stopped.scss'

type MovedTo = NonNullable<StoppedVisit['movedTo']>

/** Moved: with whom and when now; what is not paid yet says so. */
export const Moved = ({ appointmentId, status, doctorName, startsAt }: MovedTo) => (
  <Card title={status === 'pending' ? '新的号等您付款' : '已经改约'}>
    <View>
      {doctorName}医生，{momentText(startsAt)}
    </View>
    <View className="stopped__act">
      {status === 'pending' ? (
        <Button onClick={() => to.checkout(appointmentId)}>去支付</Button>
      ) : (
        <Button onClick={() => to.appointment(appointmentId)}>看新的预约</Button>
      )}
    </View>
  </Card>
)

/** Given back: where the money and the coupon are. */
export const GivenBack = ({ visit: { paidFen, couponFen } }: { visit: StoppedVisit }) => (
  <Card title="已经退号">
    {paidFen ? <View>{yuan(paidFen)} 已全额原路退回，一般 1–3 个工作日到账。</View> : null}
    <View>{couponFen / 100} 元券已放进您的账户。</View>
    <View className="stopped__act">
      <Button kind="secondary" onClick={to.coupons}>
        看优惠券
      </Button>
    </View>
  </Card>
)
