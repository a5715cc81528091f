import { View } from '@tarojs/components'
import type { Standby } from '@xinglin/types/booking'
import { yuan } from '@/shared/money'
import { PayChoice } from '@/patient/payment/pay-choice'
import { usePatients } from '@/shared/session/person'
import { usePaymentWay } from '../confirm/use-payment-way'
import { Moment } from '@/patient/booking-find/moment'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { BookingErrorNote } from '../trouble/trouble-note'
import { Countdown } from './countdown'
import { LeaveStandby } from './leave-standby'
import type { Accept } from './use-accept'
import './offer-card.scss'

export interface OfferCardProps {
  standby: Standby
  offer: NonNullable<Standby['offer']>
  accept: Accept
}

/** A place that came free and is held for a quarter of an hour. */
export function OfferCard({ standby, offer, accept }: OfferCardProps) {
  const { patientName, departmentName, doctorName } = standby
  const unanswered = accept.unanswered?.id === standby.id
  const people = usePatients().data?.patients.filter(({ id }) => id === standby.patientId) ?? []
  const payment = usePaymentWay(people, offer.feeFen)
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
      {payment.offered && !unanswered ? (
        <PayChoice wallets={payment.wallets} value={payment.way} onChange={payment.choose} />
      ) : null}
      <BookingErrorNote error={accept.errorOf(standby)} date={null} />
      <View className="offer__buttons">
        {unanswered ? <View className="offer__unsure">还不知道确认好没有，再点一次也只约一次</View> : null}
        <Button busy={accept.busy} disabled={!payment.known} onClick={() => accept.send(standby, payment.way)}>
          {payment.way === 'online' ? '确认并去支付' : '确认这个号'}
        </Button>
        {unanswered ? null : <LeaveStandby standby={standby} />}
      </View>
    </Card>
  )
}
