import { View } from '@tarojs/components'
import type { StoppedVisit } from '@xinglin/types/stopping'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { byItself } from './words'
import './stopped.scss'

/** Whose visit does not take place, one sentence of regret, and what happens if he does nothing. */
export function WhatHappened({ visit }: { visit: StoppedVisit }) {
  const { patientName, doctorName, departmentName, startsAt, choice } = visit
  return (
    <Card kind="now">
      <View className="stopped__what">{doctorName}医生停诊了</View>
      <View className="stopped__quiet">
        {patientName} · {departmentName} · {momentText(startsAt)}
      </View>
      <View className="stopped__sorry">很抱歉，医生这天不能出诊，耽误您了。</View>
      {choice === 'open' ? <View className="stopped__quiet">{byItself(visit)}</View> : null}
    </Card>
  )
}
