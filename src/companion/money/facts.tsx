import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './money.scss'

export interface FactProps {
  label: string
  children: ReactNode
}

/** One thing known, its name before it. */
export const Fact = ({ label, children }: FactProps) => (
  <View className="fact">
    <View className="fact__label">{label}</View>
    <View className="fact__value">{children}</View>
  </View>
)

export const Heading = ({ children }: { children: string }) => <View className="money__heading">{children}</View>

export const Hint = ({ children }: { children: ReactNode }) => <View className="money__hint">{children}</View>

export interface NumberProps {
  value: string
  label: string
}

/** Big numbers side by side, their words below. */
export const Numbers = ({ numbers }: { numbers: readonly NumberProps[] }) => (
  <View className="numbers">
    {numbers.map(({ value, label }) => (
      <View key={label} className="numbers__one">
        <View className="numbers__value">{value}</View>
        <View className="numbers__label">{label}</View>
      </View>
    ))}
  </View>
)

/** What a panel holds: on the desk it scrolls by itself, so that the page's head stays free. */
export const PanelBody = ({ children }: { children: ReactNode }) => <View className="money__panel">{children}</View>
