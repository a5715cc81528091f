import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import type { ReactNode } from 'react'
import { Card } from '@/shared/ui/card'
import './about-card.scss'

/** What is paid for, and for whom. */
export const AboutCard = ({ order, extra }: { order: Order; extra?: ReactNode }) => (
  <Card>
    <View className="about-order__head">
      <View className="about-order__title">{order.title}</View>
      {extra}
    </View>
    <View className="about-order__line">{order.about}</View>
    <View className="about-order__line">就诊人：{order.patientName}</View>
  </Card>
)
