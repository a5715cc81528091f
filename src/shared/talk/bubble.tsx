import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '@/shared/ui/classes'
import './bubble.scss'

export interface BubbleProps {
  /** One's own side is at the right. */
  own: boolean
  name?: string | null
  children: ReactNode
  /** Pictures, files and cards bring their own ground. */
  bare?: boolean
  /** Below it: read marks, what became of it. */
  foot?: ReactNode
}

/** One thing that was said. */
export const Bubble = ({ own, name, children, bare, foot }: BubbleProps) => (
  <View className={classes('bubble', own && 'bubble--own')}>
    {name ? <View className="bubble__name">{name}</View> : null}
    <View className={classes('bubble__body', bare && 'bubble__body--bare')}>{children}</View>
    {foot ? <View className="bubble__foot">{foot}</View> : null}
  </View>
)
