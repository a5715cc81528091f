import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { useNow } from '@/shared/hooks/now'
import { Icon } from '@/shared/ui/icon'
import { type Side, clockWords } from './clock-words'
import './clock-line.scss'

export interface ClockLineProps {
  consult: Consult
  side: Side
}

/** When the doctor will have answered at the latest, counting down by the hospital's clock. */
export function ClockLine({ consult, side }: ClockLineProps) {
  const said = clockWords(consult, side, useNow())
  if (!said) return null
  return (
    <View className={`clock-line clock-line--${said.tone}`} role="status">
      <Icon name={said.tone === 'over' ? 'warning' : 'clock'} className="clock-line__icon" />
      <View className="clock-line__words">{said.words}</View>
      {said.left ? (
        <View className="clock-line__left" aria-hidden="true">
          还有 {said.left}
        </View>
      ) : null}
    </View>
  )
}
