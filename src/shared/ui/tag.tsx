import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './tag.scss'

export interface TagProps {
  children: ReactNode
  tone?: 'green' | 'apricot' | 'danger' | 'grey'
}

/** A quiet badge; its word says it, not its colour. */
export const Tag = ({ children, tone = 'green' }: TagProps) => <View className={`tag tag--${tone}`}>{children}</View>
