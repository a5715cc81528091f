import { View } from '@tarojs/components'
import { useNow } from '@/shared/hooks/now'
import { countdown } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { to } from '../navigation'
import type { Offered } from './agenda'
import { BigTime } from './big-time'

/** A place held from the standby list, and how long it is held. */
export function OfferCard({ standby }: { standby: Offered }) {
  const now = useNow()
  const { offer, patientName, departmentName, doctorName } = standby
  return (
    <Card kind="now">
      <View className="now__head">
        {patientName}候补的号有了
        <View className="now__left">{countdown(offer.until, now)}</View>
      </View>
      <BigTime at={offer.startsAt} />
      <View className="now__words">
        {departmentName} · {doctorName} 医生。时间到了还没确认，号会给下一位。
      </View>
      <Button onClick={to.standbys}>去确认</Button>
    </Card>
  )
}
