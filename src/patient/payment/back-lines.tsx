import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { backOf } from './parts'
import { SumLine } from './sum-line'
import './back-lines.scss'

/** Exactly what comes back, and where to. */
export const BackLines = ({ order }: { order: Pick<Order, 'parts' | 'wallet'> }) => (
  <View className="back-lines">
    {backOf(order.parts, order.wallet).map(({ label, fen, to }) => (
      <SumLine key={label} label={label} about={to} fen={fen} />
    ))}
  </View>
)
