import { View } from '@tarojs/components'
import { yuan } from '@/shared/money'
import { classes } from '@/shared/ui/classes'
import './sum-line.scss'

export interface SumLineProps {
  label: string
  /** Below zero: somebody else pays it. */
  fen: number
  tone?: 'insurance' | 'coupon' | 'total'
  /** In small print below the label. */
  about?: string
}

const signed = (fen: number) => (fen < 0 ? `−${yuan(-fen)}` : yuan(fen))

/** One line of a sum: words at the left, the amount at the right. */
export const SumLine = ({ label, fen, tone, about }: SumLineProps) => (
  <View className={classes('sum', tone && `sum--${tone}`)}>
    <View className="sum__words">
      {label}
      {about ? <View className="sum__about">{about}</View> : null}
    </View>
    <View className="sum__fen">{signed(fen)}</View>
  </View>
)
