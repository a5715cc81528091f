import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/shared/ui/card'
import { PERIODS } from '@/shared/words'
import type { HalfDay } from './days'
import { SlotPills } from './slot-pills'
import './half-day.scss'

const LEFT = { full: '约满', stopped: '停诊', unreleased: '未放号', over: '已结束', none: '无号' }

export interface HalfDayCardProps {
  half: HalfDay
  slotId: string | null
  onPick: (slotId: string) => void
  /** Below the times, for example the way to the standby list. */
  children?: ReactNode
}

/** 上午, 下午 or 晚上: where, how many are left, and the times. */
export const HalfDayCard = ({ half, slotId, onPick, children }: HalfDayCardProps) => (
  <Card className="half-day">
    <View className="half-day__head">
      <View className="half-day__name">{PERIODS[half.session.period]}</View>
      <View className="half-day__place">{half.session.place}</View>
      <View className="half-day__left">{half.offer === 'open' ? `余 ${half.remaining}` : LEFT[half.offer]}</View>
    </View>
    <SlotPills slots={half.slots} slotId={slotId} onPick={onPick} />
    {children}
  </Card>
)
