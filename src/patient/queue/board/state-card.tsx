import { View } from '@tarojs/components'
import { Icon } from '@/shared/ui/icon'
import type { StateWords } from './state-words'
import './state-card.scss'

export interface StateCardProps {
  words: StateWords
  /** His number, where he has one. */
  number: number | null
}

/** Where he stands when he does not wait: in words, and what to do. */
export const StateCard = ({ words: { icon, tone, title, hint }, number }: StateCardProps) => (
  <View className={`stand stand--${tone}`} aria-live="polite">
    <View className="stand__icon">
      <Icon name={icon} />
    </View>
    <View className="stand__title">{title}</View>
    {number === null ? null : <View className="stand__number">{number} 号</View>}
    <View className="stand__hint">{hint}</View>
  </View>
)
