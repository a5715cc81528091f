import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './section.scss'

export interface SectionProps {
  title: string
  extra?: ReactNode
  children: ReactNode
}

/** A heading on the page's tint and what belongs to it. */
export const Section = ({ title, extra, children }: SectionProps) => (
  <View className="section">
    <View className="section__head">
      <View className="section__title">{title}</View>
      {extra}
    </View>
    {children}
  </View>
)
