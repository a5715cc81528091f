import { View } from '@tarojs/components'
import type { Standby } from '@xinglin/types/booking'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { yuan } from '@/shared/money'
import { Moment } from '@/patient/booking-find/moment'
import { replace } from '@/patient/navigation'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { BookingErrorNote } from '../trouble/trouble-note'
import { Countdown } from './countdown'
import { LeaveStandby } from './leave-standby'
import './offer-card.scss'

export interface OfferCardProps {
  standby: Standby
  offer: NonNullable<Standby['offer']>
}

/** A place that came free and is held for a quarter of an hour. */
export function OfferCard({ standby, offer }: OfferCardProps) {
  const { id, patientName, departmentName, doctorName } = standby
  const accept = useCommand(orpc.booking.acceptStandby, {
    onSuccess: ({ appointmentId }) => replace('/booking/done/index', { ids: appointmentId }),
  })
  return (
    <Card kind="now" className="offer">
      <View className="offer__head">
        <View className="offer__words">{patientName}候补的号有了</View>
        <View className="offer__left">
          <View className="offer__hint">保留</View>
          <Countdown until={offer.until} />
        </View>
      </View>
      <View className="offer__time">
        <Moment at={offer.startsAt} />
      </View>
      <View className="offer__doctor">
        {departmentName} · {doctorName}医生 · {yuan(offer.feeFen)}
      </View>
      <BookingErrorNote error={accept.error} date={null} />
      <View className="offer__buttons">
        <Button busy={accept.isPending || accept.isSuccess} onClick={() => accept.mutate({ standbyId: id })}>
          确认这个号
        </Button>
        <LeaveStandby standby={standby} />
      </View>
    </Card>
  )
}
