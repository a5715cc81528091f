import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Grove } from './grove'
import './welcome.scss'

export interface WelcomeProps {
  /** Whom it is for, in a few words. */
  words: string
  /** The way in. */
  children: ReactNode
  below?: ReactNode
}

/** The face before one is signed in. */
export const Welcome = ({ words, children, below }: WelcomeProps) => (
  <View className="welcome">
    <Grove />
    <View className="welcome__title">杏林</View>
    <View className="welcome__words">{words}</View>
    <View className="welcome__form">{children}</View>
    {below}
  </View>
)
