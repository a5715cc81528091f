import { View } from '@tarojs/components'
import { yuan } from '@/shared/money'
import { clock } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { PayChoice } from '@/patient/payment/pay-choice'
import { PAUSED_RULE } from '../trouble/trouble'
import type { PaymentChoice } from './use-payment-way'
import type { Booking } from './use-booking'
import { totalOf } from './total'
import './fee-card.scss'

const Line = ({ words, feeFen }: { words: string; feeFen: number }) => (
  <View className="fee-card__line">
    <View className="fee-card__words">{words}</View>
    <View className="fee-card__amount">{yuan(feeFen)}</View>
  </View>
)

/** How it is paid, where there is a choice. */
function Payment({ payment: { offered, wallets, way, choose, barred } }: { payment: PaymentChoice }) {
  if (offered) return <PayChoice wallets={wallets} value={way} onChange={choose} />
  const names = barred.map(({ name }) => name).join('、')
  return <View className="fee-card__rule">{names ? `${names}还没有授权您缴费，` : ''}就诊当天在医院付，现在不收费</View>
}

const ruleOf = ({ way }: PaymentChoice) => (way === 'online' ? '就诊前 2 小时可取消，全额退款' : '就诊前 2 小时可取消')

/** What it costs, line by line, and the rule of cancelling before anything is agreed. */
export function FeeCard({ booking }: { booking: Booking }) {
  const { who, places, payment } = booking
  const lines = who.chosen.flatMap(({ id, name }) => {
    const place = places.get(id)
    return place ? [{ id, words: `${name} · ${clock(place.startsAt)}`, feeFen: place.feeFen }] : []
  })
  return (
    <Card title="挂号费">
      {lines.length > 1 ? lines.map(({ id, ...line }) => <Line key={id} {...line} />) : null}
      <View className="fee-card__line fee-card__line--total">
        <View className="fee-card__words">{lines.length > 1 ? '合计' : (lines[0]?.words ?? '挂号费')}</View>
        <View className="fee-card__amount">{yuan(totalOf(booking))}</View>
      </View>
      <Payment payment={payment} />
      <View className="fee-card__rule">
        {ruleOf(payment)}；{PAUSED_RULE}
      </View>
    </Card>
  )
}
