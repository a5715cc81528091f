import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { Icon } from '@/shared/ui/icon'
import { askedWords } from './asked-words'
import type { Side } from './clock-words'
import './asked-line.scss'

/** That the one question after the end was asked, and whether it was answered; nothing while its clock runs, which says so itself. */
export function AskedLine({ consult, side }: { consult: Consult; side: Side }) {
  const words = askedWords(consult, side)
  if (!words) return null
  return (
    <View className="asked-line">
      <Icon name={consult.asked?.answeredAt ? 'check' : 'clock'} className="asked-line__icon" />
      <View className="asked-line__words">{words}</View>
    </View>
  )
}
