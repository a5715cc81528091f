import { View } from '@tarojs/components'
import type { PaymentWay } from '@xinglin/types/visit'
import { Choice, type Option } from '@/shared/ui/choice'
import { type Wallet, waysWords } from './wallets'
import './pay-choice.scss'

const OPTIONS: readonly Option<PaymentWay>[] = [
  { value: 'online', label: '现在支付' },
  { value: 'counter', label: '到院支付' },
]

export interface PayChoiceProps {
  wallets: readonly Wallet[]
  value: PaymentWay
  onChange: (value: PaymentWay) => void
}

const hintFor = ({ wallets, value }: PayChoiceProps) =>
  value === 'online' ? `${waysWords(wallets)}，下一步选；号给您留 15 分钟` : '号马上约好，就诊当天在医院付'

/** Now or at the hospital. */
export const PayChoice = (props: PayChoiceProps) => (
  <View>
    <Choice options={OPTIONS} value={props.value} onChange={props.onChange} />
    <View className="pay-choice__hint">{hintFor(props)}</View>
  </View>
)
