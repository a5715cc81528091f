import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/shared/ui/icon'
import { Tag, type TagProps } from '@/shared/ui/tag'

export interface CheckRowProps {
  icon: IconName
  title: string
  hint?: ReactNode
  /** The finding, in a word. */
  finding?: { words: string; tone: NonNullable<TagProps['tone']> }
  children?: ReactNode
}

/** One thing that was tried, and how it stands. */
export const CheckRow = ({ icon, title, hint, finding, children }: CheckRowProps) => (
  <View className="check-row">
    <Icon name={icon} className="check-row__icon" />
    <View className="check-row__text">
      <View className="check-row__title">{title}</View>
      {hint ? <View className="check-row__hint">{hint}</View> : null}
    </View>
    {finding ? <Tag tone={finding.tone}>{finding.words}</Tag> : children}
  </View>
)
