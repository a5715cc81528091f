import { View } from '@tarojs/components'
import { SumLine } from '@/patient/payment/sum-line'
import { Card } from '@/shared/ui/card'
import { KINDS } from '../words'
import type { Choice } from './choice'
import './price-card.scss'

/** What it costs, and when the money comes back. */
export function PriceCard({ choice: { service, consultant, terms, wish } }: { choice: Choice }) {
  const emergency = wish.line === 'emergency'
  const minutes = emergency ? terms.emergency.minutes : terms.ordinaryMinutes
  const label = emergency ? '急诊值班咨询' : `${KINDS[service.kind]}（${consultant?.name ?? ''}医生）`
  return (
    <Card title="费用">
      <SumLine label={label} fen={service.feeFen} />
      <SumLine label="合计" fen={service.feeFen} tone="total" />
      <View className="price__rule">
        付款后 {minutes} 分钟内医生没有回复，钱自动原路退回。医生说第一句话之前可以取消，全额退款。
      </View>
      <View className="price__rule">优惠券和医保在下一步选。</View>
    </Card>
  )
}
